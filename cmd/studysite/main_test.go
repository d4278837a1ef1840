package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript" // the command's contract as scripts
)

var update = flag.Bool("update", false, "let the scripts say what the command says now")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"studysite": main,
	})
}

// TestScripts holds the command to its contract, testdata/script/*.txtar.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits,
		},
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir+"/home")
			if err := os.Mkdir(env.WorkDir+"/home", 0o755); err != nil {
				return err
			}
			return os.WriteFile(env.WorkDir+"/binary.txt", []byte("\x89PNG\r\n\x1a\n\x00"), 0o644) // no script can hold it
		},
	})
}

// exits is the command "exits CODE PROGRAM ARGS...": it runs the program and
// fails where its exit code is another.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit code is %d, want %d", got, want)
	}
}
