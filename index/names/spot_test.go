package names_test

import (
	"testing"

	"officebot/index/names"
	"officebot/knowledge/fold"
)

// TestSpot checks what a reader that takes the longest mentions would read.
func TestSpot(t *testing.T) {
	ix := newIndex(t, testRecords())
	for _, test := range []struct{ text, want string }{
		// Whole names, however written.
		{"when did Chen Shiju serve", "Chen Shiju=full Chen Shiju"},
		{"CHEN SHIJU's time", "CHEN SHIJU=full Chen Shiju"},
		{"Shiju Chen", "Shiju Chen=full Chen Shiju"},
		{"chen shi ju?", "chen shi ju=full Chen Shiju"},
		{"Shi Ju Chen", "Shi Ju Chen=full Chen Shiju"},
		{"chenshiju", "chenshiju=full Chen Shiju"},
		{"Jia Ting’an", "Jia Ting’an=full Jia Ting'an"},
		{"jia tingan", "jia tingan=full Jia Ting'an"},
		{"Jia Ting-an", "Jia Ting-an=full Jia Ting'an"},
		{"Dīng Xuéxiáng", "Dīng Xuéxiáng=full Ding Xuexiang"},
		{"Chang Chingwu", "Chang Chingwu=full Zhang Jingwu"},
		{"陳世炬是誰", "陳世炬=full Chen Shiju"},
		{"贾廷安和张经武", "贾廷安=full Jia Ting'an; 张经武=full Zhang Jingwu"},
		{"Kim Jong Un", "Kim Jong Un=full Kim Jong-un"},
		{"Jong-un Kim", "Jong-un Kim=full Kim Jong-un"},
		{"kim jongun", "kim jongun=full Kim Jong-un"},
		{"Cobalchini", "Cobalchini=full Cobalchini"},
		{"Борис Виноградов", "Борис Виноградов=full Виноградов, Борис Алексеевич"},
		{"王晓初", "王晓初=full 王晓初 (政治人物)"},
		// Trimmings.
		{"William Petty", "William Petty=full William Petty, 2nd Earl of Shelburne"},
		{"the Earl of Shelburne", "Earl of Shelburne=full William Petty, 2nd Earl of Shelburne"},
		{"Lord Shelburne", "Lord Shelburne=full William Petty, 2nd Earl of Shelburne"},
		{"Lord Aberdare", "Lord Aberdare=full Henry Bruce, 1st Baron Aberdare"},
		{"Baron Brooke", "Baron Brooke=full Henry Brooke, Baron Brooke of Cumnor"},
		{"Lady Prashar", "Lady Prashar=full Usha Prashar, Baroness Prashar"},
		{"Henry Brooke, Baron Brooke of Cumnor", "Henry Brooke, Baron Brooke of Cumnor=full Henry Brooke, Baron Brooke of Cumnor"},
		{"James Graham", "James Graham=full Sir James Graham, 2nd Baronet"},
		{"Sir Kenneth Clarke", "Sir Kenneth Clarke=full Kenneth Clarke"},
		{"Lord John Kennedy", "Lord John Kennedy=full John F. Kennedy+John Neely Kennedy"},
		{"John Dingell", "John Dingell=full John Dingell, Jr."},
		{"Richard Cross", "Richard Cross=full Richard Assheton Cross, 1st Viscount Cross"},
		{"HH Asquith", "HH Asquith=full H. H. Asquith"},
		{"H. H. Asquith. When?", "H. H. Asquith=full H. H. Asquith"},
		{"John Kennedy", "John Kennedy=full John F. Kennedy+John Neely Kennedy"},
		{"John F Kennedy", "John F Kennedy=full John F. Kennedy"},
		{"Clarke, Kenneth", "Clarke, Kenneth=full Kenneth Clarke"},
		// Given names by their first letters.
		{"K. Clarke", "K. Clarke=full Kenneth Clarke"},
		{"K Clarke", "K Clarke=full Kenneth Clarke"},
		{"J. Kennedy", "J. Kennedy=full John F. Kennedy+John Neely Kennedy"},
		{"J. N. Kennedy", "J. N. Kennedy=full John Neely Kennedy"},
		{"j. n. kennedy", "j. n. kennedy=full John Neely Kennedy"},
		{"JN Kennedy", "JN Kennedy=full John Neely Kennedy"},
		{"J.U. Kim", "J.U. Kim=full Kim Jong-un"},
		{"JX Kennedy", "Kennedy=part John F. Kennedy+John Neely Kennedy"},
		{"a Kennedy", "Kennedy=part John F. Kennedy+John Neely Kennedy"},
		// Parts.
		{"when did Ding leave", "Ding=part Ding Xuexiang"},
		{"Mr Ding", "Mr Ding=part Ding Xuexiang"},
		{"Ting An", "Ting An=part Jia Ting'an"},
		{"has an heir", ""},
		{"Clarke", "Clarke=part Kenneth Clarke+Charles Clarke"},
		{"Lloyd George", "Lloyd George=part Gwilym Lloyd George, 1st Viscount Tenby"},
		{"Gathorne-Hardy", "Gathorne-Hardy=part Gathorne Gathorne-Hardy, 1st Earl of Cranbrook"},
		{"Shelburne", "Shelburne=part William Petty, 2nd Earl of Shelburne"},
		{"van Buren", "van Buren=part Martin van Buren"},
		{"Buren", "Buren=part Martin van Buren"},
		{"De Gaulle", "De Gaulle=part Charles de Gaulle"},
		{"丁什么时候", "丁=part Ding Xuexiang"},
		{"毛主席", "毛主席=full Mao Zedong"},
		{"欧阳", "欧阳=part 欧阳修"},
		// Posts and organizations.
		{"director of the Office of the President of China", "director of the Office of the President of China=full director; Office of the President of China=full office"},
		{"the directors of the office of the president", "directors of the office of the president=full director; office of the president=full office"},
		{"Office of the President's director", "Office of the President's director=full director; Office of the President=full office"},
		{"director at the General Office", "director at the General Office=part general-director; General Office=part general-office"},
		{"general office of the chairman director", "general office of the chairman director=full general-director; general office of the chairman=full general-office"},
		{"the director", "director=part director+general-director"},
		{"国家主席办公室的主任", "国家主席办公室的主任=full director; 国家主席办公室=full office"},
		{"主席办公室主任", "主席办公室主任=part director; 主席办公室=part office"},
		{"2010年的主任", "主任=part director+general-director"},
		{"home secretaries", "home secretaries=full home"},
		{"Home Secretary of the UK", "Home Secretary of the UK=full home"},
		{"finance minister", "finance minister=full finance"},
		{"Minister for Finance", "Minister for Finance=full finance"},
		{"Springfield mayor", "Springfield mayor=full springfield"},
		{"attorneys general", "attorneys general=full attorney"},
		{"president of the USA", "president of the USA=full president-us"},
		{"chairmen", "chairmen=part chair-club+chair-health"},
		{"chairman of Manchester United", "chairman of Manchester United=full chair-club; Manchester United=full club"},
		{"World Health Organization chairman", "World Health Organization chairman=full chair-health; World Health Organization=full health"},
		{"the board of directors", "directors=part director+general-director"},
		// What must not be.
		{"vice president", "vice president=part vice-us"},
		{"vice president of the united states", "vice president of the united states=full vice-us"},
		{"the deputy director", ""},
		{"副主任", ""},
		{"vice-director of the office of the president", "office of the president=full office; president=part president-us"},
		{"the president-elect", ""},
		{"co-director", ""},
		{"the ex-director", "director=part director+general-director"},
		{"under president Mao Zedong", "president=part president-us; Mao Zedong=full Mao Zedong"},
		{"the under secretary of home", ""},
		{"who is the world", ""},
		{"the FBI", "FBI=part bureau"},
		{"World Health", ""},
		{"about Xuexiang. Ding won", "Xuexiang=part Ding Xuexiang; Ding=part Ding Xuexiang"},
	} {
		tokens := fold.Tokens(test.text)
		got := spell(test.text, tokens, longest(ix.Spot(nil, tokens)))
		if got != test.want {
			t.Errorf("%q\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}

func TestSpotOrder(t *testing.T) {
	ix := newIndex(t, testRecords())
	text := "Sir John Kennedy, President of the United States"
	tokens := fold.Tokens(text)
	want := "Sir John Kennedy=full John F. Kennedy+John Neely Kennedy; Sir John=part John F. Kennedy+John Neely Kennedy+John Dingell, Jr.; " +
		"John Kennedy=full John F. Kennedy+John Neely Kennedy; John=part John F. Kennedy+John Neely Kennedy+John Dingell, Jr.; " +
		"Kennedy=part John F. Kennedy+John Neely Kennedy; " +
		"President of the United States=full president-us; President=part president-us; " +
		"United States=part president-us+vice-us"
	if got := spell(text, tokens, ix.Spot(nil, tokens)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSpotAppends(t *testing.T) {
	ix := newIndex(t, testRecords())
	tokens := fold.Tokens("Chen Shiju")
	once := ix.Spot(nil, tokens)
	twice := ix.Spot(once[:len(once):len(once)], tokens)
	if len(twice) != 2*len(once) {
		t.Errorf("%d mentions after %d", len(twice), len(once))
	}
	dst := make([]names.Mention, 0, 64)
	question := fold.Tokens("who was the director of the Office of the President in 2010 after Chen Shiju?")
	if n := testing.AllocsPerRun(100, func() { ix.Spot(dst, question) }); n != 0 {
		t.Errorf("Spot allocates %v times", n)
	}
}
