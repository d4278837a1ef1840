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
	mustComplete(cmd, "lang", completeLang)
}

// input puts together what package generator needs to make a site of the
// content that the arguments name.
func (o *options) input(args []string) (content, generator.Input, error) {
	in, err := o.settings()
	if err != nil {
		return content{}, in, err
	}
	c, err := openContent(args)
	return c, c.of(in), err
}

// settings are all of the input but the content.
func (o *options) settings() (generator.Input, error) {
	lang, err := parseLang(o.lang)
	if err != nil {
		return generator.Input{}, err
	}
	base, err := parseBaseURL(o.baseURL)
	if err != nil {
		return generator.Input{}, err
	}
	return generator.Input{
		Templates: templates.FS,
		Assets:    assets.FS,
		BaseURL:   base,
		Lang:      lang,
		Progress:  o.console.progress,
	}, nil
}

// of returns the input with this content.
func (c content) of(in generator.Input) generator.Input {
	in.Content, in.Document, in.Name = c.fsys, c.document, c.name
	return in
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
