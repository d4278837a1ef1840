package formula

import (
	"errors"
	"strings"
	"time"

	"github.com/dop251/goja"
)

// engine is Temml, loaded. It is for one caller at a time.
type engine struct {
	vm   *goja.Runtime
	call goja.Callable
}

func newEngine(script *goja.Program) (*engine, error) {
	e := &engine{vm: goja.New()}
	e.vm.SetMaxCallStackSize(deepestCall)
	if _, err := e.vm.RunProgram(script); err != nil {
		return nil, err
	}
	temml := e.vm.Get("temml")
	if temml == nil {
		return nil, errors.New("the script does not define it")
	}
	call, is := goja.AssertFunction(temml.ToObject(e.vm).Get("renderToString"))
	if !is {
		return nil, errors.New("it cannot render")
	}
	e.call = call
	return e, nil
}

// render returns what Temml makes of a formula. After errSlow the engine
// is of no use.
func (e *engine) render(tex string, display bool) (string, error) {
	timer := time.AfterFunc(patience, func() { e.vm.Interrupt(errSlow) })
	value, err := e.call(goja.Undefined(), e.vm.ToValue(tex), e.vm.ToValue(map[string]any{
		"displayMode": display, "throwOnError": true, "trust": false, "maxExpand": mostExpansions,
	}))
	if !timer.Stop() {
		return "", errSlow
	}
	var deep *goja.StackOverflowError
	switch {
	case err == nil:
		return value.String(), nil
	case errors.As(err, &deep):
		return "", errDeep
	}
	return "", complaint(err)
}

// complaint returns what Temml says of a formula, without the formula itself
// and without where in the script it says so.
func complaint(err error) error {
	var exception *goja.Exception
	text := err.Error()
	if errors.As(err, &exception) {
		text = exception.Value().String()
	}
	text = strings.TrimPrefix(text, "ParseError:")
	text, _, _ = strings.Cut(text, " at position ")
	text, _, _ = strings.Cut(text, " at end of input")
	text = strings.Map(func(r rune) rune {
		if r == '\u0332' {
			return -1 // it underlines the place of the mistake
		}
		return r
	}, text)
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return errors.New("it is not understood")
	}
	return errors.New(strings.ToLower(text[:1]) + text[1:])
}
