package names_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"officebot/index"
	"officebot/index/names"
	"officebot/knowledge"
	"officebot/knowledge/fold"
)

// testRecords is a small pack of names of many makes.
func testRecords() *knowledge.Records {
	r := &knowledge.Records{}
	for _, p := range []knowledge.Person{
		{Name: "Zhang Jingwu", FamilyName: "Zhang", GivenName: "Jingwu", Names: tagged("zh-Hans", "张经武", "en", "Chang Ching-wu")},
		{Name: "Jia Ting'an", FamilyName: "Jia", GivenName: "Ting'an", Names: tagged("zh-Hant", "賈廷安")},
		{Name: "Chen Shiju", FamilyName: "Chen", GivenName: "Shiju", Names: tagged("zh-Hans", "陈世炬")},
		{Name: "Ding Xuexiang", FamilyName: "Ding", GivenName: "Xuexiang", Names: tagged("zh-Hans", "丁薛祥")},
		{Name: "Han Shiming", FamilyName: "Han", GivenName: "Shiming"},
		{Name: "Mao Zedong", FamilyName: "Mao", GivenName: "Zedong", Names: tagged("zh-Hans", "毛泽东", "zh-Hans", "毛主席")},
		{Name: "Li Xiannian", FamilyName: "Li", GivenName: "Xiannian", Names: tagged("zh-Hans", "李先念")},
		{Name: "William Petty, 2nd Earl of Shelburne"},
		{Name: "Henry Bruce, 1st Baron Aberdare"},
		{Name: "Henry Brooke, Baron Brooke of Cumnor"},
		{Name: "Richard Assheton Cross, 1st Viscount Cross"},
		{Name: "Gwilym Lloyd George, 1st Viscount Tenby"},
		{Name: "Gathorne Gathorne-Hardy, 1st Earl of Cranbrook"},
		{Name: "Sir James Graham, 2nd Baronet"},
		{Name: "H. H. Asquith"},
		{Name: "John F. Kennedy"},
		{Name: "John Neely Kennedy"},
		{Name: "Kenneth Clarke"},
		{Name: "Charles Clarke"},
		{Name: "Martin van Buren"},
		{Name: "Charles de Gaulle"},
		{Name: "John Dingell, Jr."},
		{Name: "Виноградов, Борис Алексеевич"},
		{Name: "王晓初 (政治人物)"},
		{Name: "Kim Jong-un"},
		{Name: "Cobalchini"},
		{Name: "Usha Prashar, Baroness Prashar"},
		{Name: "Theresa May"},
		{Name: "欧阳修"},
	} {
		p.ID = strings.ToLower(strings.Fields(p.Name)[0])
		r.People = append(r.People, &p)
	}
	organizations := []*knowledge.Organization{
		{ID: "office", Name: "Office of the President of the People's Republic of China", Names: tagged("en", "Office of the President", "zh-Hans", "中华人民共和国主席办公室", "zh-Hans", "国家主席办公室")},
		{ID: "general-office", Name: "General Office of the Chairman", Names: tagged("zh-Hans", "主席办公厅")},
		{ID: "government", Name: "Government of the United Kingdom"},
		{ID: "club", Name: "Manchester United F.C."},
		{ID: "health", Name: "World Health Organization"},
		{ID: "health-agency", Name: "World Health Agency"},
		{ID: "bureau", Name: "Federal Bureau of Investigation"},
	}
	r.Organizations = organizations
	r.Posts = []*knowledge.Post{
		{ID: "director", Label: "Director of the Office of the President of the People's Republic of China", Names: tagged("zh-Hans", "国家主席办公室主任"), Role: "Director", Roles: tagged("zh-Hans", "主任"), Organization: organizations[0]},
		{ID: "general-director", Label: "Director of the General Office of the Chairman", Role: "Director", Roles: tagged("zh-Hans", "主任"), Organization: organizations[1]},
		{ID: "home", Label: "Home Secretary", Organization: organizations[2]},
		{ID: "president-us", Label: "President of the United States"},
		{ID: "vice-us", Label: "Vice President of the United States"},
		{ID: "finance", Label: "Minister of Finance"},
		{ID: "springfield", Label: "Mayor of Springfield"},
		{ID: "chair-club", Label: "Chairman", Organization: organizations[3]},
		{ID: "chair-health", Label: "Chairman", Organization: organizations[4]},
		{ID: "attorney", Label: "Attorney General"},
		{ID: "elders", Label: "Chair of the Board of Directors"},
	}

	return r
}

// tagged pairs up language tags and texts.
func tagged(pairs ...string) []knowledge.Name {
	var list []knowledge.Name
	for i := 0; i+1 < len(pairs); i += 2 {
		list = append(list, knowledge.Name{Lang: pairs[i], Text: pairs[i+1]})
	}
	return list
}

func newIndex(tb testing.TB, r *knowledge.Records) *index.Index {
	tb.Helper()
	ix, err := index.New(r)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := ix.Close(); err != nil {
			tb.Error(err)
		}
	})
	return ix
}

func embedded(tb testing.TB) *knowledge.Records {
	tb.Helper()
	r, err := knowledge.Embedded()
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// sharedPack reads a pack of ../shared, and skips the test without it.
func sharedPack(tb testing.TB, name string) *knowledge.Records {
	tb.Helper()
	path := "../../../shared/packs/" + name
	if _, err := os.Stat(path); err != nil {
		tb.Skipf("%s is missing: put the project's folder shared beside the clone", path)
	}
	r, err := knowledge.Load(path)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// spell writes mentions as "words=strength kind:candidate+candidate", one after
// the other.
func spell(text string, tokens []fold.Token, mentions []names.Mention) string {
	var all []string
	for _, m := range mentions {
		words := text[tokens[m.From].Start:tokens[m.To-1].End]
		all = append(all, fmt.Sprintf("%s=%s %s", words, [...]string{"near", "part", "full"}[m.Strength], candidates(m)))
	}
	return strings.Join(all, "; ")
}

func candidates(m names.Mention) string {
	var called []string
	for _, p := range m.People {
		called = append(called, p.Name)
	}
	for _, p := range m.Posts {
		called = append(called, p.ID)
	}
	for _, o := range m.Organizations {
		called = append(called, o.ID)
	}
	return strings.Join(called, "+")
}

// longest keeps, of the mentions that Spot gives, the longest of each kind, as
// a reader would.
func longest(mentions []names.Mention) []names.Mention {
	var kept []names.Mention
	for _, m := range mentions {
		inside := false
		for _, k := range kept {
			inside = inside || names.KindOf(&k) == names.KindOf(&m) && k.From <= m.From && m.To <= k.To
		}
		if !inside {
			kept = append(kept, m)
		}
	}
	return kept
}
