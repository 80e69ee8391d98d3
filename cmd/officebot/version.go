package main

import (
	"fmt"
	"io"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// version is set by the linker (-ldflags "-X main.version=v1.2.3"); without it
// the build's own record of module and commit is told.
var version string

func newVersion(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version.",
		RunE:  func(*cobra.Command, []string) error { return printVersion(std.out) },
	}
}

// printVersion tells the version, and what it was built with and for.
func printVersion(out io.Writer) error {
	_, err := fmt.Fprintf(out, "officebot %s (%s, %s/%s)\n", versionName(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return err
}

func versionName() string {
	if version != "" {
		return version
	}
	build, ok := debug.ReadBuildInfo()
	if !ok || build.Main.Version == "" {
		return "(devel)"
	}
	return build.Main.Version
}
