package names

import "strings"

// wordGroups are the words of names that are no names themselves. They are
// folded: lower case, no dots.
var wordGroups = []struct {
	trait trait
	words string
}{
	{honorific, `sir dame mr mrs ms miss mx dr prof professor rev reverend hon
		honourable honorable comrade`},
	{rank, `lord lady baron baroness viscount viscountess earl count countess
		marquess marquis marchioness duke duchess baronet prince princess`},
	{suffix, `jr sr jnr snr junior senior ii iii iv esq phd md qc kc mp obe cbe
		kbe mbe dbe gbe kcb gcb kg pc`},
	{particle, `van von der den de del della delle di da dos das do du la le les
		el al bin bint ibn ben ter ten te zu zum zur af av y e i san st saint`},
	{preposition, `of for to at in`},
	{lesser, `vice deputy assistant associate shadow 副`},
	{legal, `fc afc cf sc ac bk bsc sv fsv tsv vfl vfb ifk ff fk nk sk jk inc incorporated ltd limited plc llc llp corp
		corporation company co gmbh ag kg ev sa spa srl bv nv ab as oy pty`},
	{surname, `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu
		guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng
		xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao
		shen zhong cui tan fan liao shi jia xia fu fang zou xiong bai meng qin
		qiu hou yin xue yan duan lei long tao mao hao gong shao wan qian kong
		xi bo hua ji pei qi wen zhan zhuang kim lee park choi nguyen tran`},
	{proper, `war state health education police work works justice labour labor
		defence defense trade energy culture law press media industry transport
		science research sport sports housing planning water home army navy air
		parliament congress council cabinet court committee board church school
		university assembly opposition senate treasury exchequer family families
		women children youth religion security rights staff mission nation republic
		union bank museum library hospital town village county province region`},
	{verbal, `coach guard judge steward`},
	{title, `ambassador captain chairman chairwoman chancellor colonel commander
		congressman director emperor general governor judge king lieutenant major
		marshal mayor minister premier president queen secretary senator speaker
		treasurer`},
	{ordinary, `january february march april may june july august september october
		november december monday tuesday wednesday thursday friday saturday sunday
		according although besides compare concerning counting define describe
		discuss everything excluding explain hello identify including okay prior
		regarding sorry summarize
		am are as be but by can did does for from get got had has her him his
		how if is it its not off on or our out own per she up us was who why yes yet you
		about above after again against along already also always among
		another answer anyone around asked because become becomes been before
		began begin being below better between both bring called came cannot
		carry cause chair chairs change changed changes charge charged chief city
		come could country course date dates days decade does doing done down
		during each early either else elected ended ever every everyone exact
		exactly exist father find first following follow former found from full
		general give given going government great hardly have having head heads headed
		held hello help here hold holds house into itself just keep kind know
		known last late later latest lead leader leads least leave left life like
		list little live long longer look made main make makes many mean meant
		men mention month more most mother much must name named names need never
		next nobody none number office official often once only open order other
		others over part party people person place please point position post
		power present question quit rank really record remain replace right role
		said same says second serve served serves service shall share shared
		short should show since some someone something soon speak staff stand
		start started starts state stay step still stop such succeed take taken
		tell term terms than thank thanks that their them then there these they
		thing think this those through time times title today together told took
		total turn type under until upon used very want wanted was week well went
		were what when where which while whole whom whose will with within
		without woman word work worked world would write wrong year years
		yesterday your`},
}

// compoundSurnames are the Chinese surnames of two characters.
const compoundSurnames = "欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 夏侯 慕容 尉迟 长孙 皇甫 令狐 宇文 公孙 轩辕 端木 百里 呼延"

// countries are the names by which a country goes inside longer names. Only
// the posts and organizations of the records are entered with each of them.
var countries = [][]string{
	{"people republic of china", "prc", "china"},
	{"united states of america", "united states", "usa", "us"},
	{"united kingdom", "uk", "britain"},
	{"中华人民共和国", "中国"},
}

// unions are countries and unions of them that are written in letters with dots.
const unions = "us usa uk un eu prc roc ussr uae"

// houses are what a patron's name may be said without.
const houses = "college school hospital church cathedral chapel academy abbey university parish"

// bodies are what an organization may be called alone by what it is.
const bodies = "club society council library board company town city village county parish diocese museum hospital school college " +
	"university academy church cathedral abbey station lighthouse light railway orchestra choir theatre theater league union institute bank " +
	"party senate assembly parliament court commission committee army navy ministry department agency"

// trailing are words behind the noun that the holder of a post is called.
const trailing = "general elect designate emeritus laureate plenipotentiary extraordinary"

// otherMakers are words that make the noun behind them another post, beside
// those that mark a lesser one.
const otherMakers = "acting under prime chief interim honorary"

// tenures are the nouns for holding a post that are not made with -ship.
var tenures = map[string][]string{
	"president": {"presidency"}, "mayor": {"mayoralty", "mayorship"}, "pope": {"papacy"},
	"king": {"monarchy", "kingship"}, "queen": {"monarchy"}, "monarch": {"monarchy"}, "emperor": {"monarchy", "emperorship"},
	"captain": {"captaincy"}, "abbot": {"abbacy"}, "bishop": {"bishopric"}, "premier": {"premiership"},
	"minister": nil, "regent": {"regency"}, "viceroy": {"viceroyalty"}, "principal": {"principalship"},
	"head": {"headship"}, "general": nil, "judge": {"judgeship"}, "marshal": {"marshalship"},
}

// shortWords are no acronyms of posts: words and names of countries.
const shortWords = ` ad am an as at bc be by ce dc do eu ex go he hi if in is it me mr ms my no of
 oh ok on or so to tv uk un up us usa we `

// titleEndings are the titles that a Chinese label may end with.
var titleEndings = setOf(`总统 副总统 主席 副主席 总理 副总理 首相 副首相 部长 副部长 省长
 副省长 市长 副市长 州长 副州长 县长 区长 镇长 书记 副书记 总书记 主任 副主任 局长 副局长
 处长 司长 厅长 院长 副院长 校长 副校长 会长 副会长 社长 议长 副议长 国务卿 大臣 大使 公使 总督
 教练 主教练 总监 总裁 副总裁 行长 副行长 董事长 理事长 秘书长 副秘书长 委员长 副委员长 检察长
 国王 女王 皇帝 教皇 主编 总编辑 总干事 发言人 总经理 司令 总司令`)

// titleMakers are the characters that make what follows another title.
const titleMakers = "副代前助总"

// commonWords are no acronyms: the World Health Organization is not what "who"
// asks about.
const commonWords = ` are and any but can did for had has her his how its may new
 not now off old one our out own per she the too two use was way who why yes you `

// noName are characters that a Chinese name is not misspelt with: 李先生 is no
// 李先念, and in 丁薛是 the name has ended.
const noName = "的是在了谁和与吗呢哪何什么有为从到前后之就当任主先女生士同志离也都不被将会个这那他她席长室厅"

// endsTitle are those that end a title, and stand nowhere else in one: 陈女士.
const endsTitle = "生士志"

// hanTitles are what follows a Chinese surname instead of a given name.
const hanTitles = "主席 主任 总理 总统 书记 部长 市长 省长 县长 局长 处长 校长 院长 会长 首相 大臣 将军 元帅 先生 女士 小姐 同志 老师 教授 博士 夫人"

// plural is the plural of an English noun.
func plural(noun string) string {
	n := len(noun)
	switch {
	case n < 3:
		return noun + "s"
	case noun[n-3:] == "man":
		return noun[:n-3] + "men"
	case noun[n-1] == 'y' && !vowel(noun[n-2]):
		return noun[:n-1] + "ies"
	case noun[n-1] == 's', noun[n-1] == 'x', noun[n-2:] == "ch", noun[n-2:] == "sh":
		return noun + "es"
	}
	return noun + "s"
}

func vowel(c byte) bool {
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'
}

// setOf makes a list of words a set.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}
