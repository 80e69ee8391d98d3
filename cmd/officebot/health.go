package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// healthCommand asks a serve of the same machine how it is. It is what a
// container without a shell checks its health by.
type healthCommand struct {
	Listen string
	Ready  bool
}

func (command *healthCommand) options() []option {
	return []option{
		{name: "listen", placeholder: "HOST:PORT", variable: "OFFICEBOT_LISTEN", into: &command.Listen,
			help: "The address that serve listens at."},
		{name: "ready", into: &command.Ready,
			help: "Also check that it can answer on every platform, and print what it reports."},
	}
}

func newHealth(std streams) *cobra.Command {
	var health healthCommand
	command := &cobra.Command{
		Use:   "health",
		Short: "Check that a serve on this machine is running.",
		Long:  "The exit status is 0 if serve is alive (with --ready: if it can answer on every platform), and 1 if not.",
		Example: `Example:

    officebot health --listen :8080`,
		RunE: func(command *cobra.Command, _ []string) error { return health.run(command.Context(), std) },
	}
	declare(command.Flags(), health.options()...)
	return command
}

// healthWithin is how long serve may take to tell; it takes a millisecond.
const healthWithin = 3 * time.Second

// maxHealth is how much of what serve says is printed, in bytes.
const maxHealth = 64 << 10

// run asks once.
func (command *healthCommand) run(ctx context.Context, std streams) error {
	if command.Listen == "" {
		return misuse{errors.New("health: there is no address to ask: set OFFICEBOT_LISTEN, or --listen, as for serve")}
	}
	address, err := reachable(command.Listen)
	if err != nil {
		return misuse{err}
	}
	page := "/healthz"
	if command.Ready {
		page = "/readyz"
	}
	ctx, cancel := context.WithTimeout(ctx, healthWithin)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+address+page, nil)
	if err != nil {
		return misuse{err}
	}
	client := http.Client{Transport: &http.Transport{DisableKeepAlives: true}} // and no proxy
	response, err := client.Do(request)
	if err != nil {
		return fmt.Errorf("health: officebot serve does not answer at %s: %w", address, err)
	}
	defer response.Body.Close()
	said, err := io.ReadAll(io.LimitReader(response.Body, maxHealth))
	if err != nil {
		return fmt.Errorf("health: officebot serve at %s did not finish its answer: %w", address, err)
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("health: officebot serve at %s says %s: %s", address, response.Status, strings.TrimSpace(string(said)))
	}
	_, err = std.out.Write(said)
	return err
}

// reachable is an address to listen at as one to ask: that of every interface
// is reached at this machine's own.
func reachable(listened string) (string, error) {
	if err := checkAddress(listened); err != nil {
		return "", err
	}
	host, port, err := net.SplitHostPort(listened)
	if err != nil {
		return "", err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost" // whichever of 127.0.0.1 and ::1 it is
	}
	return net.JoinHostPort(host, port), nil
}
