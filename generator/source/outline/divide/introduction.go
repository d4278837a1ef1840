package divide

// mayIntroduce reports whether what stands above all questions introduces the document:
// no heading stands above it that is neither title nor topic, and it is no part of the
// frame of a web page.
func (d *divider) mayIntroduce() bool { return !d.In.Web && !d.astray }
