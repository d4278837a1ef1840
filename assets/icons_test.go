package assets

import (
	"bytes"
	"flag"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "draw the icons anew")

// The icon of icon.svg, on a square of 32: lines of a list, the last of them
// with a mark that opens what is below. The colours are those of its light
// scheme, for the screens that show these pictures do not say which is theirs.
var (
	ground  = color.NRGBA{0x07, 0x5e, 0x56, 0xff}
	strokes = []segment{{9, 10, 23, 10}, {9, 16, 23, 16}, {13, 22, 16, 25}, {16, 25, 19, 22}}
)

const (
	side       = 32.0
	corner     = 7.0
	halfStroke = 1.25
)

type segment struct{ x1, y1, x2, y2 float64 }

// icons are the pictures that systems ask for. A maskable one has its ground
// everywhere and its strokes within the circle of 40 % that no mask cuts away.
var icons = []struct {
	name     string
	size     int
	maskable bool
}{
	{"icons/icon-192.png", 192, false},
	{"icons/icon-512.png", 512, false},
	{"icons/icon-maskable-512.png", 512, true},
}

// TestIcons holds the pictures to what icon.svg shows; with -update it draws
// them.
func TestIcons(t *testing.T) {
	svg, err := os.ReadFile("icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`rect{fill:#075e56}`, `rx="7"`, `d="M9 10h14M9 16h14M13 22l3 3 3-3"`, `stroke-width="2.5"`} {
		if !strings.Contains(string(svg), part) {
			t.Errorf("icon.svg has no %s: draw the same here", part)
		}
	}
	for _, icon := range icons {
		drawn := draw(icon.size, icon.maskable)
		if *update {
			write(t, icon.name, drawn)
		}
		data, err := FS.ReadFile(icon.name)
		if *update {
			data, err = os.ReadFile(icon.name)
		}
		if err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if !same(got, drawn) {
			t.Errorf("%s shows something else; make golden draws it", icon.name)
		}
	}
}

func write(t *testing.T, name string, picture image.Image) {
	var data bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&data, picture); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// same compares pixel by pixel. Processors that multiply and add in one step
// round otherwise than those that do not, so that a shade may differ by one.
func same(a, b image.Image) bool {
	if a.Bounds() != b.Bounds() {
		return false
	}
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			p, q := color.NRGBAModel.Convert(a.At(x, y)).(color.NRGBA), color.NRGBAModel.Convert(b.At(x, y)).(color.NRGBA)
			if !alike(p.R, q.R) || !alike(p.G, q.G) || !alike(p.B, q.B) || !alike(p.A, q.A) {
				return false
			}
		}
	}
	return true
}

func alike(a, b uint8) bool { return max(a, b)-min(a, b) <= 1 }

// draw paints the icon. Each pixel is covered by a shape as far as the shape's
// edge is from its centre, which is what softens the edge.
func draw(size int, maskable bool) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	scale, inner := float64(size)/side, 1.0
	if maskable {
		inner = 0.8
	}
	for y := range size {
		for x := range size {
			px, py := (float64(x)+0.5)/scale, (float64(y)+0.5)/scale
			pixel := ground
			if !maskable {
				pixel.A = shade(-outside(px, py) * scale)
			}
			near := math.Inf(1)
			for _, s := range strokes {
				near = min(near, s.distance(side/2+(px-side/2)/inner, side/2+(py-side/2)/inner))
			}
			picture.SetNRGBA(x, y, mix(pixel, shade((halfStroke-near)*inner*scale)))
		}
	}
	return picture
}

// shade is how much of a pixel is covered whose centre is this many pixels
// inside a shape.
func shade(inside float64) uint8 {
	return uint8(math.Round(255 * min(max(inside+0.5, 0), 1)))
}

func mix(c color.NRGBA, white uint8) color.NRGBA {
	blend := func(v uint8) uint8 { return uint8((int(v)*(255-int(white)) + 255*int(white)) / 255) }
	return color.NRGBA{blend(c.R), blend(c.G), blend(c.B), c.A}
}

// outside is how far a point is outside the rounded square; negative inside.
func outside(x, y float64) float64 {
	dx, dy := math.Abs(x-side/2)-(side/2-corner), math.Abs(y-side/2)-(side/2-corner)
	return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - corner
}

func (s segment) distance(x, y float64) float64 {
	dx, dy := s.x2-s.x1, s.y2-s.y1
	along := min(max(((x-s.x1)*dx+(y-s.y1)*dy)/(dx*dx+dy*dy), 0), 1)
	return math.Hypot(x-s.x1-along*dx, y-s.y1-along*dy)
}
