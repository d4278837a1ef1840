package main

import (
	"net/url"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/language"

	"studysite/assets"
	"studysite/generator"
	"studysite/templates"
)

// options are the flags that say what to make a site from.
type options struct {
	console console
	lang    string
	baseURL string
}

func (o *options) flags(cmd *cobra.Command) {
	o.console.flags(cmd)
	cmd.Flags().StringVar(&o.lang, "lang", "", "`language` of the document, such as ko or en, where it is not what\nthe document says")
}

// input puts together what package generator needs.
func (o *options) input(args []string) (content, generator.Input, error) {
	var in generator.Input
	lang, err := parseLang(o.lang)
	if err != nil {
		return content{}, in, err
	}
	base, err := parseBaseURL(o.baseURL)
	if err != nil {
		return content{}, in, err
	}
	c, err := openContent(args)
	in = generator.Input{
		Content:   c.fsys,
		Document:  c.document,
		Name:      c.name,
		Templates: templates.FS,
		Assets:    assets.FS,
		BaseURL:   base,
		Lang:      lang,
		Progress:  o.console.progress,
	}
	return c, in, err
}

func parseLang(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	tag, err := language.Parse(text)
	if err != nil {
		return "", &misuse{"--lang " + text + " is not a language", `give a tag such as "ko", "en" or "pt-BR"`}
	}
	return tag.String(), nil
}

// parseBaseURL returns the address with a slash at its end.
func parseBaseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return "", &misuse{"--base-url " + text + " is not the address of a site", `give it whole, such as "https://name.github.io/notes/"`}
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}
