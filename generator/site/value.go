package site

import (
	"go.yaml.in/yaml/v3"

	"studysite/generator/diag"
)

// value is a value of front matter and its place.
type value struct {
	kind   kind
	text   string // a scalar as its author wrote it
	number int
	truth  bool
	items  []*value // of a list
	fields []field  // of a mapping, in their order
	pos    diag.Position
}

// field is a key of a mapping with its value.
type field struct {
	key   string
	pos   diag.Position // of the key
	value *value
}

// kind says what a value is.
type kind int

// The kinds of values; aText is any scalar that is nothing more special.
const (
	aNothing kind = iota
	aText
	aNumber
	aTruth
	aList
	aMapping
)

// String names the kind for an author.
func (k kind) String() string {
	return [...]string{"nothing", "text", "a number", "true or false", "a list", "a group of keys"}[k]
}

// phrase is a text of front matter and its place.
type phrase struct {
	text string
	pos  diag.Position
}

// locate joins a value that goldmark-meta has read with the node that says
// where it stands. Numbers and the like keep their spelling, so that a title
// may be 1984 or 3.10.
func (p *places) locate(v any, n *yaml.Node) *value {
	out := &value{pos: p.of(n), text: n.Value}
	switch v := v.(type) {
	case nil:
	case bool:
		out.kind, out.truth = aTruth, v
	case int:
		out.kind, out.number = aNumber, v
	case []any:
		out.kind, out.items = aList, p.items(v, n)
	case map[string]any:
		out.kind = aMapping
		out.fields = p.fields(n, func(key string) any { return v[key] })
	case map[any]any:
		out.kind = aMapping
		out.fields = p.fields(n, func(key string) any { return v[key] })
	case string:
		out.kind, out.text = aText, v
	default:
		out.kind = aText
	}
	return out
}

func (p *places) items(v []any, n *yaml.Node) []*value {
	items := make([]*value, 0, len(v))
	for i := range min(len(v), len(n.Content)) {
		items = append(items, p.locate(v[i], n.Content[i]))
	}
	return items
}

func (p *places) fields(n *yaml.Node, get func(key string) any) []field {
	fields := make([]field, 0, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		pos := p.of(key)
		fields = append(fields, field{key.Value, pos, p.locate(get(key.Value), n.Content[i+1])})
	}
	return fields
}
