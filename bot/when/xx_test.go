package when
import ("testing";"math/rand";"strings";"time";"fmt";"sort";"officebot/knowledge/fold")
func TestXX(t *testing.T){
 var words []string
 for w:=range parser.lexicon.words{words=append(words,w)}
 sort.Strings(words)
 words=append(words,"2003","98","14","3","1990s","x",",","-","'05","03/04/2013")
 r:=rand.New(rand.NewSource(1)); worst:=time.Duration(0)
 for n:=0;n<4000;n++{ var b strings.Builder; k:=2+r.Intn(12); set:=make([]string,k); for i:=range set{set[i]=words[r.Intn(len(words))]}
  for i:=0;i<300;i++{ b.WriteString(set[r.Intn(k)]); if r.Intn(4)>0 {b.WriteString(" ")}}
  tk:=fold.Tokens(b.String()); s:=time.Now(); es:=parser.Parse(tk,nil,today); d:=time.Since(s); if d>worst {worst=d; fmt.Println(len(tk),d,set)}
  for _,e:=range es{hold(t,b.String(),e,today)}
 }}
