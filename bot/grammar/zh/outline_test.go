package zh_test

import (
	"slices"
	"strings"
	"testing"

	"officebot/bot/outline"
)

// TestTold takes texts apart: what of each clause is marked as a time, a place or a cause.
func TestTold(t *testing.T) {
	g := office(t).grammar
	for _, test := range []struct{ text, want string }{
		{"尤德于1986年12月5日在北京的英国大使馆因心脏病在睡梦中去世，是唯一在任内去世的总督。", "T 于1986年12月5日, P 北京的英国大使馆, C 心脏病, P 睡梦中 |"},
		{"卫奕信在1989年10月宣布将在赤鱲角兴建新机场。", "T 在1989年10月"},
		{"在新宪法通过后，办公厅撤销。", "|"},
		{"他在半岛酒店投降，此后当了战俘。", "P 半岛酒店投降 |"},
		{"", ""},
	} {
		if got := parts(g.Told(test.text)); got != test.want {
			t.Errorf("%s\n\tgot  %q\n\twant %q", test.text, got, test.want)
		}
	}
}

// parts are the parts of a text's clauses, with a stroke between two clauses.
func parts(text outline.Text) string {
	names := map[outline.Kind]string{outline.Time: "T", outline.Place: "P", outline.Cause: "C"}
	var clauses []string
	for _, c := range text.Clauses {
		var all []string
		for _, p := range c.Parts {
			var words strings.Builder
			for _, i := range p.Words {
				words.WriteString(text.Words[i].Text)
			}
			all = append(all, names[p.Kind]+" "+words.String())
		}
		clauses = append(clauses, strings.Join(all, ", "))
	}
	return strings.TrimSpace(strings.Join(clauses, " | "))
}

// TestToldByVerb takes texts apart by a verb: who does it, by whom it is done, and to whom.
func TestToldByVerb(t *testing.T) {
	g := office(t).grammar
	for _, test := range []struct{ text, verb, subject, object, agent, people string }{
		{"撒切尔夫人和赵紫阳于1984年12月19日在北京签署《中英联合声明》。", "签署", "撒切尔夫人和赵紫阳", "中英联合声明", "", "撒切尔夫人赵紫阳"},
		{"总警司葛柏逃往英国后，麦理浩于1974年2月成立廉政公署。", "成立", "麦理浩", "廉政公署", "", "麦理浩"},
		{"新翼由米勒基金会捐建，1926年完工。", "捐建", "新翼", "", "米勒基金会", "米勒基金会"},
		{"张经武在1959年留任，后来被关进秦城监狱。", "关进", "张经武", "秦城监狱", "", ""},
		{"校歌由顾存礼作词，白木谱曲。", "谱曲", "白木", "校歌", "", "白木"},
		{"钟楼建于1926年，由丹麦建筑师保罗·克拉格设计。", "设计", "钟楼", "", "丹麦建筑师保罗克拉格", "丹麦建筑师保罗克拉格"},
		{"河水涨过了堤坝，冲毁了旧桥。", "冲毁", "", "旧桥", "", ""},
	} {
		text := g.Told(test.text, test.verb)
		i := slices.IndexFunc(text.Clauses, func(c outline.Clause) bool { return c.Verb >= 0 })
		if i < 0 {
			t.Errorf("%s: no clause with %s", test.text, test.verb)
			continue
		}
		said := func(kind outline.Kind) (all, people string) {
			for _, p := range text.Clauses[i].Part(kind) {
				for _, k := range p.Words {
					all += text.Words[k].Text
					if text.Words[k].Person || text.Words[k].Body {
						people += text.Words[k].Text
					}
				}
			}
			return all, people
		}
		subject, does := said(outline.Subject)
		object, _ := said(outline.Object)
		agent, led := said(outline.Agent)
		if text.Clauses[i].Passive {
			does = led
		}
		if subject != test.subject || object != test.object || agent != test.agent || does != test.people {
			t.Errorf("%s: subject %q, object %q, agent %q, people %q", test.text, subject, object, agent, does)
		}
	}
}

// TestMoments finds in texts what only tells when something else was.
func TestMoments(t *testing.T) {
	g := office(t).grammar
	for text, want := range map[string]string{
		"文化大革命爆发后，刘少奇很快失去权力。":  "文化大革命爆发后",
		"主席办公厅到文化大革命爆发后才停止运作。": "主席办公厅到文化大革命爆发",
		"张经武在文化大革命爆发后被关进秦城监狱。": "张经武在文化大革命爆发",
		"他在半岛酒店投降，此后当了战俘。":     "",
		"尤德在任内去世，后来的总督是卫奕信。":   "",
	} {
		told, got := g.Told(text), ""
		for _, c := range told.Clauses {
			if c.Link == outline.Moment {
				for _, i := range c.Words {
					got += told.Words[i].Text
				}
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
