package names

// What tests of the whole index, which stand outside, look at.
var (
	Abbreviated = abbreviated
	KindOf      = kindOf
	PassedOver  = passedOver
)
