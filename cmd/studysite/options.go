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

// parseBaseURL returns the address with one slash at its end.
func parseBaseURL(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	const hint = `give it whole, such as "https://name.github.io/notes/"`
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Hostname() == "" || u.User != nil || beyondPath(u) {
		return "", &misuse{"--base-url " + text + " is not the address of a site", hint}
	}
	if strings.HasSuffix(u.Path, ".html") {
		return "", &misuse{"--base-url " + text + " is the address of a page", hint + ", without the name of a page"}
	}
	return u.JoinPath("/").String(), nil
}

// beyondPath reports whether an address goes on behind its path.
func beyondPath(u *url.URL) bool { return u.RawQuery != "" || u.ForceQuery || u.Fragment != "" }
