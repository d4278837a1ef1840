package main

import (
	"strings"

	"github.com/spf13/cobra"

	"studysite/docs"
)

// helpTopics are the sections of docs/content.md that "studysite help" prints,
// by their headings there; what stands before the first of them has no heading.
var helpTopics = []struct{ name, heading, short string }{
	{"content", "", "The folder of content: which files there are, and how they are written"},
	{"site", "site.md", "site.md: what the site is called, which document it shows"},
	{"topics", "topics/*.md", "topics/*.md: which questions make a topic"},
	{"notes", "notes/*.md", "notes/*.md: remarks beside questions"},
	{"glossary", "glossary.txt", "glossary.txt: words that mean the same"},
	{"questions", "questions.md", "questions.md: former wordings, key terms, core points"},
}

// newTopics returns a command without an action for each topic: cobra shows it
// as a topic of help. Its text is set when it is asked for, since every run of
// any command comes by here.
func newTopics() []*cobra.Command {
	var topics []*cobra.Command
	for _, t := range helpTopics {
		topic := &cobra.Command{Use: t.name, Short: t.short}
		topic.SetHelpFunc(func(cmd *cobra.Command, args []string) {
			cmd.Long = plainText(docSections(docs.Content)[t.heading], helpWidth)
			cmd.Root().HelpFunc()(cmd, args)
		})
		topics = append(topics, topic)
	}
	return topics
}

// docSections returns what stands below each heading of the second level that
// is the name of a file, heading included; under the empty name, all the rest.
func docSections(text string) map[string]string {
	sections := map[string]string{}
	name, example := "", false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "```") {
			example = !example
		}
		if heading, ok := strings.CutPrefix(strings.TrimSpace(line), "## "); ok && !example {
			if name = ""; strings.Contains(heading, ".") {
				name = heading
			}
		}
		sections[name] += line
	}
	return sections
}
