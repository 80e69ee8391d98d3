package names_test

import (
	"testing"

	"officebot/knowledge"
	"officebot/knowledge/fold"
)

func TestNear(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct{ text, want string }{
		{"Chen Shijiu", "Chen Shijiu=near Chen Shiju"},
		{"Ding Xuexang", "Ding Xuexang=near Ding Xuexiang"},
		{"zhang jinwu", "zhang jinwu=near Zhang Jingwu"},
		{"Han Shimming", "Han Shimming=near Han Shiming"},
		{"Jia Tign'an", "Jia Tign'an=near Jia Ting'an"},
		{"Chen Shjiu", "Chen Shjiu=near Chen Shiju"},
		{"Zhnag Jingwu", "Zhnag Jingwu=near Zhang Jingwu"},
		{"Dign Xuexiang", "Dign Xuexiang=near Ding Xuexiang"},
		{"Chen Shijuu", "Chen Shijuu=near Chen Shiju"},
		{"Jia Tinan", "Jia Tinan=near Jia Ting'an"},
		{"Jai Tingan", "Jai Tingan=near Jia Ting'an"},
		{"Shijiu Chen", "Shijiu Chen=near Chen Shiju"},
		{"chen shi jiu", "chen shi jiu=near Chen Shiju"},
		{"chenshijiu", "chenshijiu=near Chen Shiju"},
		{"shi ju", "shi ju=near Chen Shiju"},
		{"贾庭安", "贾庭安=near Jia Ting'an"},
		{"陈世矩", "陈世矩=near Chen Shiju"},
		{"丁学祥", "丁学祥=near Ding Xuexiang"},
		{"李先年", "李先年=near Li Xiannian"},
		{"贾庭安之后是谁", "贾庭安=near Jia Ting'an"},
		{"Jonh Kennedy", "Jonh Kennedy=near John F. Kennedy+John Neely Kennedy"},
		{"Lord Shelborne", "Lord Shelborne=near William Petty, 2nd Earl of Shelburne"},
		{"what did Xuexang do", "Xuexang=near Ding Xuexiang"},
		{"what did dign do", "dign=near Ding Xuexiang"},
		{"John Kenedy and Chen Shijiu", "John Kenedy=near John F. Kennedy+John Neely Kennedy; Chen Shijiu=near Chen Shiju"},
		{"the presidnet of the united states", "presidnet of the united states=near president-us"},
		{"who was teh direcotr", "direcotr=near director+general-director"},
		{"Offise of the President", "Offise of the President=near office"},
		{"direcotr Chen Shijiu", "Chen Shijiu=near Chen Shiju; direcotr=near director+general-director"},

		// Somebody else, or nobody.
		{"Chen Yun", ""},
		{"Zhang Xueliang", ""},
		{"Han Zheng", ""},
		{"Xi Jinping", ""},
		{"Wang Shiju", ""},
		{"Wang Xuexang", ""},
		{"Zheng", ""},
		{"have", ""},
		{"share", ""},
		{"then", ""},
		{"change", ""},
		{"ding dong", ""},
		{"what are you doing", ""},
		{"China", ""},
		{"I hardly know", ""},
		{"李先生", ""},
		{"毛主任", ""},
		{"王主席", ""},
		{"程世炬", ""},
		{"丁薛是", ""},
		{"vice presidnet", "vice presidnet=near vice-us"},
		{"deputy direcotr", ""},
		{"teh", ""},
		{"asdkjh qwpoeiru zzxcv", ""},
		// Nothing misspelt is nothing near.
		{"Chen Shiju", ""},
		{"John Kennedy", ""},
		{"王晓初", ""},
		{"director of the office of the president", ""},
	} {
		tokens := fold.Tokens(test.text)
		got := spell(test.text, tokens, ix.Near(tokens, 0, len(tokens)))
		if got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

// TestNearRange checks that the words outside the range are context, and that
// mentions are cut to it.
func TestNearRange(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct {
		text     string
		from, to int
		want     string
	}{
		{"when did Chen Shijiu leave", 3, 4, "Shijiu=near Chen Shiju"},
		{"when did Chen Shijiu leave", 2, 4, "Chen Shijiu=near Chen Shiju"},
		{"when did Zhnag Jingwu leave", 2, 3, "Zhnag=near Zhang Jingwu"},
		{"when did Zhang Xueliang leave", 3, 4, ""},
		{"when did Chen Shijiu leave", 0, 2, ""},
		{"Chen Shijiu", 1, 1, ""},
		{"Chen Shijiu", -5, 99, "Chen Shijiu=near Chen Shiju"},
		{"Chen Shijiu", 2, 1, ""},
		{"贾庭安", 1, 3, "庭安=near Jia Ting'an"},
		{"", 0, 0, ""},
	} {
		tokens := fold.Tokens(test.text)
		got := spell(test.text, tokens, ix.Near(tokens, test.from, test.to))
		if got != test.want {
			t.Errorf("%q [%d,%d)\n got %s\nwant %s", test.text, test.from, test.to, got, test.want)
		}
	}
}

// TestNearEmbedded checks the misspellings and the near misses that matter for
// the pack that the program carries.
func TestNearEmbedded(t *testing.T) {
	ix := newIndex(t, embedded(t))
	for text, want := range map[string]string{
		"Chen Shijiu": "Chen Shiju", "Ding Xuexang": "Ding Xuexiang", "zhang jinwu": "Zhang Jingwu",
		"Han Shimming": "Han Shiming", "Jia Tign'an": "Jia Ting'an", "Chen Shjiu": "Chen Shiju",
		"Zhnag Jingwu": "Zhang Jingwu", "Dign Xuexiang": "Ding Xuexiang", "Jia Tinan": "Jia Ting'an",
		"贾庭安": "Jia Ting'an", "陈世矩": "Chen Shiju", "丁学祥": "Ding Xuexiang", "張經伍": "Zhang Jingwu",
		"Jiang Zeming": "Jiang Zemin", "Liu Shaoqui": "Liu Shaoqi", "Yang Shankun": "Yang Shangkun",
		"Hu Jingtao": "Hu Jintao", "Mao Zedung": "Mao Zedong", "Li Xianian": "Li Xiannian",
		"Chen Yun": "", "Zhang Xueliang": "", "Han Zheng": "", "Xi Jinping": "", "Hu Yaobang": "",
		"Li Peng": "", "Liu Bocheng": "", "Zhao Ziyang": "", "Wang Huning": "", "Zhou Enlai": "", "Deng Xiaoping": "",
		"Ding Ling": "", "Han Dongfang": "", "Chen Boda": "", "Zhang Zemin": "",
		"have": "", "share": "", "then": "", "change": "", "ding dong": "", "What a strange chance": "",
		"how many people work there": "", "where was he born": "", "what is the budget": "", "when is lunch": "",
		"李先生": "", "王主席": "", "习近平": "", "张学良": "", "陈云": "", "今天天气怎么样": "",
	} {
		tokens := fold.Tokens(text)
		got := ""
		for _, m := range ix.Near(tokens, 0, len(tokens)) {
			if m.People != nil {
				got += candidates(m)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNearStrength(t *testing.T) {
	ix := newIndex(t, testRecords())
	tokens := fold.Tokens("Chen Shijiu")
	for _, m := range ix.Near(tokens, 0, 2) {
		if m.Strength != knowledge.Near {
			t.Errorf("strength %v", m.Strength)
		}
	}
}
