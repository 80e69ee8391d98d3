package bot

import "officebot/bot/query"

// intentOf names what kind of question a query asks, as an answer's Intent.
func intentOf(ask query.Ask) string {
	switch a := ask.(type) {
	case query.Who:
		return intentOfSet(a.Set)
	case query.List:
		return "list"
	case query.Date, query.HowLong:
		return "tenure"
	case query.HowMany:
		return "count"
	case query.Number:
		return "number"
	case query.Posts:
		return "posts_held"
	case query.Gaps:
		return "vacancy"
	case query.Apart:
		return "apart"
	case query.Average:
		return "average"
	case query.Whether:
		return "yes_no"
	case query.Choice:
		return "compare"
	case query.Profile:
		return "about"
	case query.Several:
		return intentOf(a.Asks[0])
	}
	return "fact" // of events
}

// intentOfSet names what is asked of whose people are asked for.
func intentOfSet(set query.Set) string {
	switch set.(type) {
	case query.Step, query.Beyond:
		return "succession"
	case query.Between:
		return "between"
	case query.Nth, query.Take:
		return "ordinal"
	case query.Most:
		return "longest"
	case query.Lasting:
		return "length"
	case query.Repeated:
		return "again"
	case query.Company:
		return "company"
	}
	return "holder"
}
