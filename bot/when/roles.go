package when

// role is what a phrase does in a time; a set of roles has one bit for each.
type role uint64

// The roles, in no particular order. Sections of times.txt say which phrases
// have them.
const (
	roleNumber role = 1 << iota
	roleDigit
	roleOrdinal
	roleEnding
	roleZeroInYear
	roleMonth
	roleWordMonth
	roleWeekday
	roleUnit
	rolePartIn
	rolePart
	rolePartOf
	rolePartAfter
	rolePartMark
	roleHoliday
	roleDecade
	roleDecadeAfterTwenty
	roleTurn
	roleWhose
	roleDirection
	roleNow
	roleSoFar
	rolePresent
	roleFromToday
	roleThatTime
	roleTheTime
	roleGoesOn
	roleThen
	roleAndThen
	roleFromThen
	roleBeside
	roleThem
	roleAgo
	roleFromNow
	roleTimeAhead
	roleWill
	roleShift
	roleShiftAround
	roleAndAHalf
	roleHalfA
	roleBound
	rolePrefix
	roleSuffix
	roleSuffixFrom
	roleSuffixBetween
	roleTo
	roleAnd
	roleFiller
	roleOf
	roleIn
	roleCounted
	roleNumbered
	roleMark
	roleVague
	roleEvent
	roleThose
	roleCome
	roleWithin
	roleYearAsk
	roleAroundThat
	roleEra
	roleYearEnding
	roleThisDay
	roleNoTime
)

// What a key of times.txt can be, beside a number.
const (
	keyDay = iota + 1
	keyWeek
	keyFortnight
	keyMonth
	keyYear
	keyDecade
	keyCentury
	keyHalf
	keyQuarter
	keyTime
	keyOrdinal
	keyQuarterCentury

	keyStart
	keyEarly
	keyMid
	keyLate
	keyEnd
	keyHalf1
	keyHalf2
	keyQuarter1
	keyQuarter2
	keyQuarter3
	keyQuarter4
	keySpring
	keySummer
	keyAutumn
	keyWinter

	keyLast
	keyPast
	keyThis
	keyNext
	keyAhead

	keyMore
	keyLess
)

var keys = map[string]int{
	"day": keyDay, "week": keyWeek, "month": keyMonth, "year": keyYear, "decade": keyDecade, "century": keyCentury,
	"half": keyHalf, "quarter": keyQuarter, "quarter century": keyQuarterCentury, "fortnight": keyFortnight, "time": keyTime, "ordinal": keyOrdinal,
	"start": keyStart, "end": keyEnd, "early": keyEarly, "mid": keyMid, "late": keyLate, "h1": keyHalf1, "h2": keyHalf2,
	"q1": keyQuarter1, "q2": keyQuarter2, "q3": keyQuarter3, "q4": keyQuarter4,
	"spring": keySpring, "summer": keySummer, "autumn": keyAutumn, "winter": keyWinter,
	"last": keyLast, "past": keyPast, "this": keyThis, "next": keyNext, "ahead": keyAhead,
	"more": keyMore, "less": keyLess,
}

// What a section of prefixes adds to an Op.
const (
	// loosely marks "of" and the like: In, but not with a month alone.
	loosely = 64
	// joined marks "pre-", which is a prefix before a hyphen only.
	joined = 32
)

// section is what the heading of a table section means: the role of its
// phrases, what it adds to them (an Op or a key), and whether they have keys.
type section struct {
	role  role
	extra int
	keyed bool
}

var sections = map[string]section{
	"eras": {roleEra, 0, true}, "numbers": {roleNumber, 0, true}, "digits": {roleDigit, 0, true}, "ordinals": {roleOrdinal, 0, true},
	"endings": {roleEnding, 0, true}, "zero in years": {roleZeroInYear, 0, false},
	"months": {roleMonth, 0, true}, "months that are words": {roleWordMonth, 0, false}, "weekdays": {roleWeekday, 0, true},
	"units": {roleUnit, 0, true}, "marks": {roleMark, 0, true},
	"parts in": {rolePartIn, 0, true}, "parts": {rolePart, 0, true}, "parts of": {rolePartOf, 0, true},
	"parts after": {rolePartAfter, 0, true}, "part marks": {rolePartMark, 0, true}, "holidays": {roleHoliday, 0, true},
	"decades": {roleDecade, 0, true}, "decades after twenty": {roleDecadeAfterTwenty, 0, true}, "turn": {roleTurn, 0, false},
	"whose": {roleWhose, 0, false}, "directions": {roleDirection, 0, true},
	"now": {roleNow, 0, false}, "so far": {roleSoFar, 0, false}, "present": {rolePresent, 0, false},
	"days from today": {roleFromToday, keyDay, true}, "weeks from today": {roleFromToday, keyWeek, true},
	"months from today": {roleFromToday, keyMonth, true}, "years from today": {roleFromToday, keyYear, true},
	"centuries from today": {roleFromToday, keyCentury, true},
	"that time":            {roleThatTime, 0, true}, "the time": {roleTheTime, 0, true}, "goes on": {roleGoesOn, 0, false}, "then": {roleThen, 0, false}, "and then": {roleAndThen, 0, false},
	"years from then": {roleFromThen, keyYear, true}, "years around": {roleBeside, keyYear, true}, "months around": {roleBeside, keyMonth, true}, "days around": {roleBeside, keyDay, true}, "them": {roleThem, 0, false},
	"ago": {roleAgo, 0, false}, "ago to the day": {roleAgo, keyDay, false}, "from now": {roleFromNow, 0, false}, "time ahead": {roleTimeAhead, 0, false}, "will": {roleWill, 0, false},
	"shifts": {roleShift, 0, true}, "shifts around": {roleShiftAround, 0, true}, "around that": {roleAroundThat, 0, true},
	"and a half": {roleAndAHalf, 0, false}, "half a": {roleHalfA, 0, false}, "bounds": {roleBound, 0, true},
	"prefix in": {rolePrefix, int(In), false}, "prefix of": {rolePrefix, loosely, false},
	"prefix since": {rolePrefix, int(Since), false}, "prefix from": {rolePrefix, int(From), false},
	"prefix before": {rolePrefix, int(Before), false}, "prefix until": {rolePrefix, int(Until), false},
	"prefix by": {rolePrefix, int(By), false}, "prefix after": {rolePrefix, int(After), false},
	"prefix around": {rolePrefix, int(Around), false}, "prefix between": {rolePrefix, int(Between), false},
	"joined before": {rolePrefix, joined + int(Before), false}, "joined after": {rolePrefix, joined + int(After), false},
	"suffix before": {roleSuffix, int(Before), false}, "suffix after": {roleSuffix, int(After), false},
	"suffix since": {roleSuffix, int(Since), false}, "suffix until": {roleSuffix, int(Until), false},
	"suffix around": {roleSuffix, int(Around), false}, "suffix from": {roleSuffixFrom, 0, false},
	"suffix between": {roleSuffixBetween, 0, false},
	"to":             {roleTo, 0, false}, "and": {roleAnd, 0, false}, "filler": {roleFiller, 0, false}, "of": {roleOf, 0, false}, "in": {roleIn, 0, false},
	"counted": {roleCounted, 0, false}, "numbered": {roleNumbered, 0, false}, "no time": {roleNoTime, 0, false},
	"vague": {roleVague, 0, false}, "events": {roleEvent, 0, false}, "those": {roleThose, 0, false}, "come": {roleCome, 0, false}, "within": {roleWithin, 0, false},
	"year asks": {roleYearAsk, 0, false}, "year endings": {roleYearEnding, 0, false}, "this day": {roleThisDay, 0, false}, "weeks with": {roleThisDay, keyWeek, true},
}
