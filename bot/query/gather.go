package query

import "slices"

// Gathered is the claim of all of several people that is made of each of them alone:
// some(in(of(a, b), now)) of and(some(in(of(a), now)), some(in(of(b), now))). Other
// claims stay as they are.
func Gathered(claim Claim) Claim {
	and, ok := claim.(And)
	if !ok || len(and.Claims) < 2 {
		return claim
	}
	var people, shapes []string
	var all Of
	for _, c := range and.Claims {
		shape := Mapping{Sets: func(s Set) Set {
			of, ok := s.(Of)
			if !ok || len(of.People) != 1 {
				return s
			}
			people, all.Every = append(people, of.People[0]), of.Every
			return Of{}
		}}.Claim(c)
		shapes = append(shapes, shape.String())
	}
	if all.People = people; len(people) != len(and.Claims) || len(slices.Compact(shapes)) > 1 {
		return claim
	}
	return Mapping{Sets: func(s Set) Set {
		if of, ok := s.(Of); ok && len(of.People) == 1 {
			return all
		}
		return s
	}}.Claim(and.Claims[0])
}
