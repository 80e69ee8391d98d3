# A static program in an otherwise empty image, run by nobody in particular:
#   docker build -t officebot . && docker run --rm officebot ask "who was director in 2010"
# The same sources and the same VERSION give the same program, byte for byte.
FROM --platform=$BUILDPLATFORM golang:1.26.8-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG TARGETOS=linux
ARG TARGETARCH
ARG VERSION=
RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH GOTOOLCHAIN=local \
    go build -trimpath -buildvcs=false -ldflags "-s -w -buildid= -X main.version=$VERSION" -o /officebot ./cmd/officebot

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /
COPY --from=build /officebot /
ENV OFFICEBOT_LISTEN=:8080 ZONEINFO=/zoneinfo.zip
EXPOSE 8080
USER 65534:65534
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s CMD ["/officebot", "health"]
ENTRYPOINT ["/officebot"]
CMD ["serve"]
