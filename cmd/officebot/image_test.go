package main

import (
	"bytes"
	"debug/elf"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"

	"officebot/adapters/discord/discordtest"
	"officebot/adapters/long"
	"officebot/adapters/slack/slacktest"
)

const (
	// maxImage is what the image may have, in bytes, and besideProgram what it has
	// beside the program, with some room: certificates and time zones. A library that
	// looks methods up by name would have the linker keep every exported method of every
	// library, 6 MB: go build -ldflags=-dumpdep ./cmd/officebot 2>&1 | grep '<ReflectMethod>'
	// finds it.
	maxImage      = 29_500_000
	besideProgram = 1_000_000
	// idleMemory is what a serve that has nothing to do may take, in bytes.
	idleMemory = 42_000_000
)

// imageBuild is the Dockerfile's line that builds the program.
var imageBuild = sync.OnceValues(func() (string, error) {
	dockerfile, err := os.ReadFile("../../Dockerfile")
	if err != nil {
		return "", err
	}
	line := regexp.MustCompile(`(?m)^RUN (CGO_ENABLED=0 (?:.*\\\n)*.*)$`).FindSubmatch(dockerfile)
	if line == nil {
		return "", fmt.Errorf("the Dockerfile has no line that builds the program")
	}
	return string(line[1]), nil
})

// buildForImage builds the program as the Dockerfile does, into a directory that
// has nothing else.
func buildForImage(t *testing.T) string {
	t.Helper()
	long.Skip(t) // a minute, where nothing is cached
	line, err := imageBuild()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "officebot")
	build := exec.Command("sh", "-ec", strings.ReplaceAll(line, "-o /officebot", "-o "+program))
	build.Dir = "../.."
	build.Env = append(os.Environ(), "TARGETOS=linux", "TARGETARCH="+runtime.GOARCH, "VERSION=v0.0.0-test", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func TestTheProgramOfTheImageAtLength(t *testing.T) {
	path := buildForImage(t)
	program, err := elf.Open(path)
	must(t, err)
	defer program.Close()
	if libraries, err := program.ImportedLibraries(); err != nil || len(libraries) > 0 {
		t.Errorf("it needs the libraries %q (%v)", libraries, err)
	}
	for _, part := range program.Progs {
		if part.Type == elf.PT_INTERP {
			t.Error("it needs a loader, which is not in the image")
		}
	}
	content, err := os.ReadFile(path)
	must(t, err)
	t.Logf("%d bytes", len(content))
	if len(content) > maxImage-besideProgram {
		t.Errorf("it has %d bytes, want at most %d", len(content), maxImage-besideProgram)
	}
	here, err := os.Getwd()
	must(t, err)
	if bytes.Contains(content, []byte(here)) {
		t.Error("it tells where it was built")
	}
	again, err := os.ReadFile(buildForImage(t))
	must(t, err)
	if !bytes.Equal(content, again) {
		t.Error("two builds differ")
	}
}

// TestServeFromAnEmptyRootAtLength serves as the image does: as nobody, in a root that
// has nothing but the program.
func TestServeFromAnEmptyRootAtLength(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root may change a process's root: run the tests as root to test the image's program in an empty one")
	}
	program := buildForImage(t)
	root := filepath.Dir(program)
	for directory := root; directory != os.TempDir() && directory != "/"; directory = filepath.Dir(directory) {
		must(t, os.Chmod(directory, 0o755)) // for nobody to get there
	}
	confined := &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	l := &live{t: t, discord: discordtest.New(t, discordtest.Options{}), slack: slacktest.New(t, slacktest.Options{}), address: freeAddress(t)}
	l.startAs(command(t, "serve"), func(c *exec.Cmd) {
		c.Path, c.Dir, c.Env, c.SysProcAttr = "/officebot", "/", nil, confined
	})
	l.discord.WaitConnected(1)
	await(t, "readiness", func() bool { status, _ := l.get("/readyz"); return status == http.StatusOK })
	l.asks("who was director in 2010?")

	health := command(t, "health")
	health.Path, health.Dir, health.SysProcAttr = "/officebot", "/", confined
	health.Env = []string{"OFFICEBOT_LISTEN=" + l.address}
	if out, err := health.CombinedOutput(); err != nil {
		t.Errorf("health: %v, %s", err, out)
	}
	resident := l.resident()
	t.Logf("%d bytes are resident", resident)
	if resident > idleMemory {
		t.Errorf("%d bytes are resident, want at most %d", resident, idleMemory)
	}
	must(t, l.Process.Signal(syscall.SIGTERM))
	l.ends(exitDone)
}
