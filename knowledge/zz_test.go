package knowledge
import ("testing";"os";"math/rand/v2";"time";"fmt")
func TestZZ(t *testing.T){ base,_:=os.ReadFile("testdata/good/town.yaml"); r:=rand.New(rand.NewPCG(5,uint64(time.Now().UnixNano())))
 toks:=[]string{"- ",": ","{","}","[","]","&a ","*a","|\n",">\n","'","\"","\n","  ","#","? ","!!str ","---\n","...\n","%YAML 1.2\n","<<: ","~","null","\t","@","`",",","-","\\","\x00","é","!","!!map ","? a\n: b\n","|2-\n","&","*"}
 t0:=time.Now(); n:=0; slow:=time.Duration(0)
 for time.Since(t0)<150*time.Second { d:=append([]byte{},base...); 
  for range 1+r.IntN(4) { i:=r.IntN(len(d)); switch r.IntN(4){ case 0: j:=min(len(d),i+r.IntN(30)); d=append(d[:i:i],d[j:]...); case 1: d[i]=byte(r.IntN(256)&0x7f); default: d=append(d[:i:i],append([]byte(toks[r.IntN(len(toks))]),d[i:]...)...)}; if len(d)==0 {d=[]byte("a")} }
  func(){ defer func(){ if e:=recover();e!=nil{ fmt.Printf("PANIC %v\n%q\n",e,d); t.Fail()}; if t.Failed() {fmt.Printf("%q\n",d)} }(); t1:=time.Now(); readAny(t,d,true); if x:=time.Since(t1); x>slow {slow=x}}(); n++ }
 fmt.Println(n,slow)
}
