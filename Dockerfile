# A static program in an otherwise empty image, run by nobody in particular:
#   docker build -t officebot . && docker run --rm officebot ask "who was director in 2010"
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=""
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /officebot ./cmd/officebot

FROM scratch
COPY --from=build /officebot /officebot
USER 65534:65534
ENTRYPOINT ["/officebot"]
CMD ["--help"]
