package when
import ("testing";"fmt";"strings";"officebot/knowledge/fold")
func TestYY(t *testing.T){
 for _,q:=range strings.Split(strings.TrimSpace(yy),"\n"){ tk:=fold.Tokens(q); fmt.Printf("%s\n",q); for _,e:=range parser.Parse(tk,nil,today){ fmt.Printf("      [%s] %s\n",q[tk[e.From].Start:tk[e.To-1].End],show(e))}}
}
const yy=`
who ran the office from early 1993 to late 1995
who was in charge at the beginning of the nineties
who was director in the mid nineties?
director during the first half of 2003
who was the director in Q1 of 2003
who was director as recently as 2012
who was in office until the end of June 2024
who was director up to and including 2013
was Jia still director by March 2003
Who was the director in the spring of '98?
who was in charge over the years 1993 to 2003
who was director in 2003, 2013 and 2022
between January 2000 and december 2005
Between 1 January 2000 and 31 December 2005, who was director?
who held the post in 2003
the post in 2003
after the post was restored in 1982 who
who was appointed director after 1993
who came in after 2013
who took over last year
who took over ten years ago
who took over in the last ten years
who stepped down around 2003
who was director the year Hu Jintao came in
who served the longest in the past thirty years
who was head some time in the late 90's
who was director on the day of 2013-03-14
who was director on 2013.03.14
who was director on 2013-03-14T10:00:00Z
who was director 14/3/13
who was it on 3/14/13
who was director on Mar 14, 2013
who was director on Mar. 14 2013
who was director mid March 2013
who was director in mid-march 2013?
directors 1993-2003
directors 1993 – 2003
directors from 93 to 03
who was director between '93 and '03
who was director between 93 and 03
who was director from '93 on
list directors since the turn of the millennium
how many directors in the 21st century
how many directors were there in the past 20 years?
who was director 20 years ago today
who was director exactly ten years ago
who was director roughly 25 years ago
who was the director a few years before 2003
who was the director five years before Ding
who was director ten years before 2013
how about 2004?
I meant 2004
and in 1998
what about the year before?
and two years before that?
and the year after that?
who was it then
and then?
so who was it before then
who was the director back then
who was the president at that time
who was chairman when Zhang was director, and who was it the year after
3 years later?
who was director in two thousand three
who was director in two thousand and thirteen
who was director in nineteen ninety five
director nineteen ninety-nine to two thousand and two
who was it in the year two thousand
who was it in the 60s and 70s
who was it in the sixties or seventies
who was director during the eighties and nineties
who was director from the eighties to the nineties
who has been director these past ten years
who has been director for the last ten years
who will be director in 2030
who will be director next year
who will be director in five years
who will be director five years from now
who will be the director in a year's time
before 1 June 2024
who was the director just before June 2024
who was the director up until last year
who was director as of 1 January 2020
who was director as at 2020
who was director at the close of 1959
who was director in late 1955
who was director late 1955
who was director in the fall of 1966
who was director in the second quarter of 1960
who was director in summer 1960
did it fall in 2003
may 2024
May 2024 be the year
who may serve in 2024
in may
what happened in march
may he be director in May 2013
the march of 1993
Who was the director on Christmas Day 2015?
on new year's eve of 2002
the millennium
the year 2000
in 2000
in 1000 words
in 2000 words or less
answer in 50 words
give me 5 directors
top 10
1993 2003
1993, 2003
1993/94
in 1993/1994
was it 1993 or 1994
when in 1993
in the early part of 2003
later in 2003
earlier in 2003
earlier this year
later that year
late last year
early next month
at the end of last year
at the end of the year
by the end of this year
until today
since yesterday
from now on
up to now
till date
until 2013-03-14
2003.
(2003)
"2003"
in (2003)
director [2003]
*2003*
2003?!
2003:
Q: 2003
#2003
£2003
2003%
v2003
2003-2004-2005
2003/2004/2005
1/1/2003-31/12/2003
2003-01-01/2003-12-31
2003-01-01 to 2003-12-31
2003-01-01..2003-12-31
jan-mar 2003
Jan–March 2003
jan 2003 - mar 2004
jan 03
in jan '03
'03
in 03
summer '03
H2 2003
2H 2003
Q4'03
1st quarter 2003
3rd quarter of 2003
first quarter
fourteenth march two thousand and thirteen
the 1st of June, 2024
June 1
June 1st
1 June
the 1st
on the 1st of June of that year
in June that year
2 june 2024 or 3 june 2024
1993 till now
1993 to today
1993 up to the present
from 1993 through to 2003
from as early as 1993
until as late as 2003
no earlier than 2003
not before 2003
not after 2003
not in 2003
except 2003
other than in 2003
`
