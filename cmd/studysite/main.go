// Command studysite turns a document of questions and answers into a site to
// study with.
//
// In come arguments, out come files, words and an exit code. What a site is
// made of and how is decided in package generator.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra" // subcommands, flags, help and completion

	"studysite/generator/diag"
	"studysite/generator/output"
)

// Exit codes.
const (
	exitFine    = 0
	exitContent = 1 // the content has errors
	exitUsage   = 2 // the command was not given what it needs
	exitFailure = 3 // something failed
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run carries out the command given by args and returns its exit code.
func run(args []string, out, errOut io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errOut)
	cmd, err := root.ExecuteC()
	code := exitCode(err)
	switch code {
	case exitFailure:
		fmt.Fprintf(errOut, "studysite: %s\n", diag.Visible(err.Error()))
	case exitUsage:
		fmt.Fprintf(errOut, "studysite: %s\n", diag.Visible(err.Error()))
		fmt.Fprintf(errOut, "  hint: %s\n", usageHint(cmd, err))
	}
	return code
}

const longHelp = `studysite turns a document of questions and answers into a site to study with:
answers stay hidden until asked for, every question has an address, and the
whole site is also one file that opens without a network.

CONTENT is a single document (plain text, Markdown or HTML), or a folder with a
site.md that says more: title, topics, notes. Without it, the folder "content"
is taken.

Exit codes: 0 fine, 1 the content has errors, 2 wrong usage, 3 something failed.`

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:           "studysite",
		Short:         "Turn questions and answers into a site to study with",
		Long:          longHelp,
		Version:       version(),
		Args:          noSuchCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true, // run prints them
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("studysite {{.Version}}\n")
	root.AddCommand(newInit(), newBuild(), newServe(), newCheck(), newVersion())
	root.AddCommand(newTopics()...)
	return root
}

// noSuchCommand refuses what stands where a subcommand should.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var known []string
	for _, sub := range cmd.Commands() {
		if sub.Runnable() { // and is no topic of help
			known = append(known, sub.Name())
		}
	}
	hint := ""
	if near := diag.Suggest(args[0], known); near != "" {
		hint = fmt.Sprintf("did you mean %q?", "studysite "+near)
	} else if _, err := os.Stat(args[0]); err == nil {
		hint = fmt.Sprintf("to make a site of it: %q", "studysite build "+args[0])
	}
	return &misuse{"there is no command " + args[0], hint}
}

// oneContent refuses more than one CONTENT argument.
func oneContent(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return &misuse{"a site is made from one document or folder, not from " + strings.Join(args, " and "), "put several documents into one, or build each"}
	}
	return nil
}

// apart refuses two flags of a command that do not go together.
func apart(cmd *cobra.Command, one, other string) {
	cmd.MarkFlagsMutuallyExclusive(one, other) // completion offers only one of them
	cmd.PreRunE = func(cmd *cobra.Command, _ []string) error {
		if cmd.Flags().Changed(one) && cmd.Flags().Changed(other) {
			return &misuse{"--" + one + " and --" + other + " do not go together", "leave one of them out"}
		}
		return nil
	}
}

// failure is an error that is not about how the command was called.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// errContent says that the content has errors, which have been printed.
var errContent = errors.New("the content has errors")

// misuse is a mistake in how the command was called, and what to do instead.
type misuse struct{ text, hint string }

func (m *misuse) Error() string { return m.text }

// exitCode sorts errors by whose they are. What the command line library finds
// wrong itself is about usage.
func exitCode(err error) int {
	var refusal *output.Refusal
	var failed failure
	switch {
	case err == nil:
		return exitFine
	case errors.Is(err, errContent):
		return exitContent
	case errors.As(err, &refusal):
		return exitUsage
	case errors.As(err, &failed):
		return exitFailure
	}
	return exitUsage
}

func usageHint(cmd *cobra.Command, err error) string {
	var refusal *output.Refusal
	var m *misuse
	switch {
	case errors.As(err, &refusal):
		return refusal.Hint
	case errors.As(err, &m) && m.hint != "":
		return m.hint
	}
	return fmt.Sprintf("see %q", cmd.CommandPath()+" --help")
}
