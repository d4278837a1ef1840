package page

import (
	"html/template"
	"strings"
)

// frame is what stands above and below the content of a page, and at both ends of
// its head.
type frame struct {
	Top, Links, Bar, Foot template.HTML
}

// framed is a view of a page with a frame.
type framed interface{ frame() *shell }

func (s *shell) frame() *shell { return s }

// putFrame sets the frame of a page. It is the same on all pages of topics, of
// which there may be thousands, and made once for them.
func (r *renderer) putFrame(s *shell) error {
	if s.Kind != "topic" {
		made, err := r.makeFrame(s)
		s.Frame = made
		return err
	}
	r.topicFrameOnce.Do(func() { r.topicFrame, r.topicFrameErr = r.makeFrame(s) })
	s.Frame = r.topicFrame
	return r.topicFrameErr
}

func (r *renderer) makeFrame(s *shell) (frame, error) {
	var f frame
	for name, part := range map[string]*template.HTML{"top": &f.Top, "links": &f.Links, "bar": &f.Bar, "foot": &f.Foot} {
		var b strings.Builder
		if err := r.templates.ExecuteTemplate(&b, name, s); err != nil {
			return frame{}, err
		}
		*part = template.HTML(b.String())
	}
	return f, nil
}
