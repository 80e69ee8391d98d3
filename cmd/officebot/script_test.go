package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// manyAtOnce is how many parallel tests run at a time, whatever the machine has of
// cores: they wait for processes, leases and retries.
const manyAtOnce = "16"

// In tests "officebot" is a program on the path, this very one.
func TestMain(m *testing.M) {
	if err := flag.Set("test.parallel", manyAtOnce); err != nil {
		panic(err)
	}
	testscript.Main(m, map[string]func(){"officebot": main})
}

// TestScripts runs the program in this process, a script after the other, for each has
// a working directory.
func TestScripts(t *testing.T) {
	testscript.RunT(inTurn{t}, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"run": cmdRun, "records": cmdRecords, "status": cmdStatus},
	})
}

// TestScriptsOfProcesses runs the program in processes of its own: its input and its
// environment are real ones.
func TestScriptsOfProcesses(t *testing.T) {
	t.Parallel()
	drivesProcesses(t)
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/process",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"records": cmdRecords, "status": cmdStatusOfProcess},
	})
}

// inTurn is a test whose parts run one after the other.
type inTurn struct{ *testing.T }

func (t inTurn) Parallel() {}

func (t inTurn) Run(name string, part func(testscript.T)) {
	t.T.Run(name, func(t *testing.T) { part(inTurn{t}) })
}

func (t inTurn) Verbose() bool { return testing.Verbose() }

// cmdRun is "run officebot ARGUMENTS…": it ends well, or with "!" it fails.
func cmdRun(ts *testscript.TestScript, fails bool, args []string) {
	if status := runIn(ts, args); (status != exitDone) != fails {
		ts.Fatalf("status %d", status)
	}
}

// cmdStatus is "status N officebot ARGUMENTS…": it ends with just that status.
func cmdStatus(ts *testscript.TestScript, _ bool, args []string) {
	if status := runIn(ts, args[1:]); args[0] != strconv.Itoa(status) {
		ts.Fatalf("status %d, want %s", status, args[0])
	}
}

// runIn runs the program where a script is, with its variables and no input.
func runIn(ts *testscript.TestScript, line []string) (status int) {
	if line[0] != "officebot" {
		ts.Fatalf("%s is not run here", line[0])
	}
	here, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer func() { ts.Check(os.Chdir(here)) }()
	return run(context.Background(), line[1:], streams{strings.NewReader(""), ts.Stdout(), ts.Stderr(), ts.Getenv, nil})
}

// cmdRecords is "records N": standard output was N answers as JSON lines, each
// as the contract has it.
func cmdRecords(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		if _, err := readRecord(line); err != nil {
			ts.Fatalf("%v\nin %s", err, line)
		}
		got++
	}
	if got != want {
		ts.Fatalf("%d answers, want %d", got, want)
	}
}

// cmdStatusOfProcess is "status N COMMAND…": the command ends with just that status.
func cmdStatusOfProcess(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = strconv.Itoa(exit.ExitCode())
	} else {
		ts.Check(err)
	}
	if got != args[0] {
		ts.Fatalf("status %s, want %s", got, args[0])
	}
}

// answerRecord is an answer as the contract of the command line has it.
type answerRecord struct {
	Question    *string    `json:"question"`
	Language    *string    `json:"language"`
	Intent      *string    `json:"intent"`
	Status      *string    `json:"status"`
	Text        *string    `json:"text"`
	People      []string   `json:"people"`
	Posts       []string   `json:"posts"`
	Citations   []citation `json:"citations"`
	Suggestions []string   `json:"suggestions"`
	ElapsedUS   *int64     `json:"elapsed_us"`
}

type citation struct {
	Source  *string `json:"source"`
	Section *string `json:"section"`
	Passage *string `json:"passage"`
	URL     *string `json:"url"`
}

// readRecord reads one answer and fails unless it has every field, no other,
// no null, and what its status calls for.
func readRecord(line string) (answerRecord, error) {
	var r answerRecord
	decoder := json.NewDecoder(strings.NewReader(line))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		return r, err
	}
	missing := missingIn(reflect.ValueOf(r))
	for _, c := range r.Citations {
		missing = append(missing, missingIn(reflect.ValueOf(c))...)
	}
	if len(missing) > 0 {
		return r, errors.New("missing or null: " + strings.Join(missing, ", "))
	}
	switch *r.Status {
	case "answered", "no_holder", "ambiguous":
		if len(r.Citations) == 0 {
			return r, errors.New("an answer without a citation")
		}
	case "not_in_record", "not_understood":
	default:
		return r, errors.New("an unknown status")
	}
	if slices.Contains([]string{"no_holder", "not_in_record", "not_understood"}, *r.Status) && len(r.People) > 0 {
		return r, errors.New("an answer that is nobody names people")
	}
	if *r.Text == "" || !slices.Contains([]string{"en", "zh-Hans", "zh-Hant"}, *r.Language) || *r.ElapsedUS < 0 {
		return r, errors.New("no text, an unknown language or a negative time")
	}
	return r, nil
}

// missingIn names the fields of a struct that are nil.
func missingIn(value reflect.Value) (names []string) {
	for i := range value.NumField() {
		if value.Field(i).IsNil() {
			names = append(names, value.Type().Field(i).Tag.Get("json"))
		}
	}
	return names
}
