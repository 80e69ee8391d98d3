package language

import "officebot/knowledge/fold"

// Number reads a number among the tokens: 3, 3rd, third, three, 第三, 三. It
// returns its value, whether it is an ordinal, and how many tokens it takes, 0
// where there is none. A number counted from the end (penultimate) is negative.
// It reads numbers up to 999: larger ones are years.
func Number(tokens []fold.Token, at int) (value int, ordinal bool, n int) {
	token := tokens[at]
	switch token.Kind {
	case fold.Number:
		value, ok := digits(token.Text)
		if !ok {
			return 0, false, 0
		}
		if at+1 < len(tokens) && tokens[at+1].Before == fold.Glued && isOrdinalEnding(tokens[at+1].Text) {
			return value, true, 2
		}
		return value, false, 1
	case fold.Han:
		return hanNumber(tokens, at)
	}
	if value, ok := ordinals[token.Text]; ok {
		return value, true, 1
	}
	value, ok := cardinals[token.Text]
	if !ok {
		return 0, false, 0
	}
	if value >= 20 && value%10 == 0 && at+1 < len(tokens) {
		if unit, ok := ordinals[tokens[at+1].Text]; ok && unit < 10 {
			return value + unit, true, 2
		}
		if unit, ok := cardinals[tokens[at+1].Text]; ok && unit < 10 {
			return value + unit, false, 2
		}
	}
	return value, false, 1
}

func digits(s string) (int, bool) {
	if len(s) > 3 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, true
}

func isOrdinalEnding(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// hanNumber reads 三, 十二, 二十一 and the same after 第, which makes an ordinal.
func hanNumber(tokens []fold.Token, at int) (value int, ordinal bool, n int) {
	i := at
	if tokens[i].Text == "第" {
		ordinal = true
		i++
		if i < len(tokens) && tokens[i].Kind == fold.Number {
			value, ok := digits(tokens[i].Text)
			if !ok {
				return 0, false, 0
			}
			return value, true, 2
		}
	}
	start, unit := i, 0
	for ; i < len(tokens) && tokens[i].Kind == fold.Han; i++ {
		d, ok := hanDigits[tokens[i].Text]
		switch {
		case !ok:
		case d < 10:
			unit = d
			continue
		case unit == 0:
			value += d
			continue
		default:
			value += unit * d
			unit = 0
			continue
		}
		break
	}
	if i == start {
		return 0, false, 0
	}
	return value + unit, ordinal, i - at
}

var hanDigits = map[string]int{
	"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100,
}

var cardinals = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinals = map[string]int{
	"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
	"tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
	"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
	"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
	"penultimate": -2, "antepenultimate": -3,
}
