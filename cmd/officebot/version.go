package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// version is set by the linker (-ldflags "-X main.version=v1.2.3"); without it
// the build's own record of module and commit is told.
var version string

type versionCommand struct{}

// Run tells the version, and what it was built with and for.
func (versionCommand) Run(std streams) error {
	_, err := fmt.Fprintf(std.out, "officebot %s (%s, %s/%s)\n", versionName(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
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
