package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
	"golang.org/x/term" // is there somebody looking, and how much room has she

	"studysite/generator"
	"studysite/generator/diag"
	"studysite/generator/output"
)

// console is where a command says what it does and what it found.
type console struct {
	out, errOut io.Writer
	json        bool // diagnostics as JSON lines to out, and nothing else there
	quiet       bool // nothing but diagnostics
	busy        bool // a line of progress stands on the terminal
}

func (c *console) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&c.json, "json", false, "print what is wrong as JSON lines: file, line, column, endColumn,\nseverity, text, rule, hint")
	cmd.Flags().BoolVarP(&c.quiet, "quiet", "q", false, "print nothing but what is wrong")
}

// attach makes the console write to where the command does.
func (c *console) attach(cmd *cobra.Command) {
	c.out, c.errOut = cmd.OutOrStdout(), cmd.ErrOrStderr()
}

// diagnostics prints what is wrong with the content.
func (c *console) diagnostics(list diag.List) error {
	c.clear()
	var err error
	if c.json {
		err = list.WriteJSON(c.out)
	} else {
		err = list.Print(c.errOut, style(c.errOut))
	}
	if err != nil {
		return failure{fmt.Errorf("printing what is wrong: %w", err)}
	}
	return nil
}

// say prints a line for people.
func (c *console) say(format string, args ...any) {
	if !c.quiet && !c.json {
		c.clear()
		fmt.Fprintf(c.out, format+"\n", args...)
	}
}

// progress shows what is being done where somebody can see it, on a line that
// the next one replaces.
func (c *console) progress(stage string) {
	if !c.quiet && isTerminal(c.errOut) {
		c.clear()
		fmt.Fprintf(c.errOut, "%s…", stage)
		c.busy = true
	}
}

func (c *console) clear() {
	if c.busy {
		fmt.Fprint(c.errOut, "\r\x1b[K")
		c.busy = false
	}
}

// style is how diagnostics look on w: with colour and as wide as it is on a
// terminal, plain elsewhere.
func style(w io.Writer) diag.Style {
	if !isTerminal(w) {
		return diag.Style{}
	}
	s := diag.Style{Color: os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"}
	if columns, _, err := term.GetSize(int(w.(*os.File).Fd())); err == nil && columns > 20 {
		s.Columns = columns - 3 // diagnostics indent the source by two
	}
	return s
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// failed ends the line of progress and sorts an error: a folder that is not
// written to was the caller's choice, all else is a failure.
func (c *console) failed(err error) error {
	c.clear()
	var refusal *output.Refusal
	if errors.As(err, &refusal) {
		return err
	}
	return failure{err}
}

// summary says how large a site is and what is odd about it.
func summary(r generator.Result) string {
	text := count(len(r.Site.Questions), "question") + " in " + count(len(r.Site.Topics), "topic")
	if len(r.Diagnostics) > 0 {
		text += "; " + r.Diagnostics.Summary()
	}
	return text
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
