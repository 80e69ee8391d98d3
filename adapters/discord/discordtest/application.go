package discordtest

import (
	"encoding/json"
	"maps"
	"strconv"
)

// Application is what the bot's application tells of itself, and how it is
// installed.
type Application struct {
	Description   string
	Localizations map[string]string // of the description, by locale
	Tags          []string
	// Install is by "0" (to a server) and "1" (to a person): where a type is
	// missing, the portal does not let the application be installed so; one that
	// is nil has no settings.
	Install map[string]*Install
	Writes  int // how often the bot changed something
}

// Install says what whoever installs the application grants it.
type Install struct {
	Scopes      []string `json:"scopes"`
	Permissions int      `json:"permissions"`
}

// Application is the application as it is now.
func (s *Server) Application() Application {
	s.mu.Lock()
	defer s.mu.Unlock()
	a := s.application
	a.Install = maps.Clone(a.Install)
	return a
}

// SetApplication is what its owner does in the portal.
func (s *Server) SetApplication(a Application) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.application = a
}

func (s *Server) getApplication(*call) reply { return ok(s.applicationJSON()) }

// applicationJSON is the application as Discord writes it: permissions as text,
// which it takes as a number.
func (s *Server) applicationJSON() object {
	install := object{}
	for kind, i := range s.application.Install {
		install[kind] = object{}
		if i != nil {
			install[kind] = object{"oauth2_install_params": object{"scopes": i.Scopes, "permissions": strconv.Itoa(i.Permissions)}}
		}
	}
	o := object{
		"id": s.ApplicationID, "name": "Officebot", "icon": nil, "description": s.application.Description, "summary": "", "bot": s.Bot,
		"bot_public": true, "bot_require_code_grant": false, "verify_key": s.PublicKey, "flags": 0,
		"owner": s.Asker, "team": nil, "terms_of_service_url": nil, "privacy_policy_url": nil,
		"interactions_endpoint_url": nil, "integration_types_config": install,
	}
	put(o, "tags", s.application.Tags, len(s.application.Tags) > 0)
	return o
}

func (s *Server) patchApplication(c *call) reply {
	var body struct {
		Description *struct {
			Default       string            `json:"default"`
			Localizations map[string]string `json:"localizations"`
		} `json:"description"`
		Tags    []string `json:"tags"`
		Install map[string]*struct {
			Params *Install `json:"oauth2_install_params"`
		} `json:"integration_types_config"`
	}
	if json.Unmarshal(c.body, &body) != nil {
		return errNoJSON
	}
	a := &s.application
	if body.Description != nil {
		a.Description, a.Localizations = body.Description.Default, body.Description.Localizations
	}
	if body.Tags != nil {
		a.Tags = body.Tags
	}
	if body.Install != nil {
		a.Install = map[string]*Install{}
		for kind, i := range body.Install {
			a.Install[kind] = nil
			if i != nil {
				a.Install[kind] = i.Params
			}
		}
	}
	a.Writes++
	s.notify()
	return ok(s.applicationJSON())
}
