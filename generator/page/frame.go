package page

import (
	"html/template"
	"strings"
)

// frame is what stands above and below the content of a page.
type frame struct {
	Bar, Foot template.HTML
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
	var bar, foot strings.Builder
	if err := r.templates.ExecuteTemplate(&bar, "bar", s); err != nil {
		return frame{}, err
	}
	if err := r.templates.ExecuteTemplate(&foot, "foot", s); err != nil {
		return frame{}, err
	}
	return frame{template.HTML(bar.String()), template.HTML(foot.String())}, nil
}
