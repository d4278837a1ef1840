package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"

	"studysite/generator"
	"studysite/generator/diag"
	"studysite/generator/site"
	"studysite/generator/source"
)

const checkHelp = `Say everything that is wrong with the content, and make nothing.

With --verbose, it also says how the document was understood: which reader took
it, what its questions were found to be, and what became of every line and why.
Then it lists every question with where it stands, its number, its topic, and
the rule that put it there.`

func newCheck() *cobra.Command {
	var o options
	var verbose bool
	cmd := &cobra.Command{
		Use:               "check [CONTENT]",
		Short:             "Say everything that is wrong with the content",
		Long:              checkHelp,
		Args:              oneContent,
		ValidArgsFunction: completeContent,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.console.attach(cmd)
			return check(&o, args, verbose)
		},
	}
	o.flags(cmd)
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "list every question with the rule that placed it")
	apart(cmd, "json", "verbose")
	return cmd
}

func check(o *options, args []string, verbose bool) error {
	_, in, err := o.input(args)
	if err != nil {
		return err
	}
	result, err := generator.Check(in)
	if err != nil {
		return o.console.failed(err)
	}
	if err := o.console.diagnostics(result.Diagnostics); err != nil {
		return err
	}
	if verbose && result.Site != nil {
		o.console.account(result.Site)
		o.console.list(result)
	}
	if result.Diagnostics.HasErrors() {
		o.console.say("%s", result.Diagnostics.Summary())
		return errContent
	}
	o.console.say("%s", summary(result))
	return nil
}

// account prints how a document was understood: every line of it once.
func (c *console) account(s *site.Site) {
	if len(s.Questions) == 0 {
		return
	}
	doc := s.Source
	fmt.Fprintf(c.out, "%s: read as %s: %s\n", doc.File.Name, doc.Reader, doc.Shape)
	fmt.Fprintf(c.out, "  hint: where its questions are something else, write what in site.md, below source:, as questions: and one of %s\n", source.KnownShapes())
	for _, s := range doc.Account() {
		line := fmt.Sprintf("%s:%s: %s: %s", doc.File.Name, lines(s.First, s.Last), s.Role, s.Why)
		fmt.Fprintln(c.out, diag.Visible(line))
	}
}

// lines names a stretch of lines.
func lines(first, last int) string {
	if first == last {
		return strconv.Itoa(first)
	}
	return fmt.Sprintf("%d-%d", first, last)
}

// list prints a line for every question.
func (c *console) list(result generator.Result) {
	for _, q := range result.Site.Questions {
		topic := "no topic"
		if q.Topic != nil {
			topic = q.Topic.Slug
		}
		line := fmt.Sprintf("%s: %d %s: %s", q.Position, q.Number, topic, q.Title.Text)
		if q.Rule != "" {
			line += " [" + q.Rule + "]"
		}
		fmt.Fprintln(c.out, diag.Visible(line))
	}
}
