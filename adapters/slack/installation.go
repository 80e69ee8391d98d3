package slack

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/slack-go/slack"

	"officebot/adapters"
)

// installation is what a workspace, or an organization, handed over when it
// installed the app, as it is kept.
type installation struct {
	Token   string    `json:"token"`
	Bot     string    `json:"bot"`
	Refresh string    `json:"refresh,omitempty"` // exchanged for the next token
	Expires time.Time `json:"expires,omitzero"`  // of the token; zero: never
}

// installations are those of all workspaces, kept in the desk's store.
type installations struct {
	adapter *Adapter
	mutex   sync.Mutex
	known   map[string]*cached
}

type cached struct {
	workspace *workspace // nil: there is none
	installed installation
	until     time.Time
}

const (
	// keepInstalled is how long a look into the store is good for: so long may a
	// replica go on with what another has forgotten.
	keepInstalled = time.Minute
	// maxCached bounds what is kept of workspaces in memory.
	maxCached = 10_000
	// refreshBefore a token expires (after 12 hours) it is renewed;
	// https://docs.slack.dev/authentication/using-token-rotation
	refreshBefore = time.Hour
	// refreshWithin is how long one replica has to renew a token before another
	// may try.
	refreshWithin = 30 * time.Second
)

func newInstallations(a *Adapter) *installations {
	return &installations{adapter: a, known: map[string]*cached{}}
}

func installKey(id string) string { return keyOf(Name, "install", id) }

// find returns the workspace that an event came from, by its own installation or
// its organization's; nil where neither has the app.
func (i *installations) find(ctx context.Context, team, enterprise string) (*workspace, error) {
	for _, id := range []string{team, enterprise} {
		if id == "" {
			continue
		}
		w, err := i.load(ctx, id)
		if w != nil || err != nil {
			return w, err
		}
	}
	return nil, nil
}

func (i *installations) load(ctx context.Context, id string) (*workspace, error) {
	key := installKey(id)
	c := i.cachedBy(key)
	if c == nil {
		var err error
		if c, err = i.read(ctx, key); err != nil {
			return nil, err
		}
	}
	if c.workspace == nil || c.installed.Expires.IsZero() || time.Until(c.installed.Expires) > refreshBefore {
		return c.workspace, nil
	}
	return i.renewed(ctx, key, c)
}

func (i *installations) cachedBy(key string) *cached {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	if c := i.known[key]; c != nil && time.Now().Before(c.until) {
		return c
	}
	return nil
}

// read looks into the store.
func (i *installations) read(ctx context.Context, key string) (*cached, error) {
	kept, err := i.adapter.desk.Store().Get(ctx, key)
	if err != nil {
		return nil, errors.New("the token of a workspace cannot be read from the store")
	}
	var in installation
	if kept == nil || json.Unmarshal(kept, &in) != nil || in.Token == "" {
		return i.cache(key, installation{}), nil
	}
	return i.cache(key, in), nil
}

// cache keeps an installation in memory, with the workspace that it had where the
// token is the same.
func (i *installations) cache(key string, in installation) *cached {
	c := &cached{installed: in, until: time.Now().Add(keepInstalled)}
	i.mutex.Lock()
	defer i.mutex.Unlock()
	if before := i.known[key]; before != nil && before.workspace != nil && before.installed.Token == in.Token {
		c.workspace = before.workspace
	} else if in.Token != "" {
		c.workspace = i.adapter.newWorkspace(key, in.Token, in.Bot)
	}
	if len(i.known) >= maxCached {
		clear(i.known)
	}
	i.known[key] = c
	return c
}

// renewed exchanges a token that is about to expire, unless another replica is at
// it; the old one is good until it expires.
func (i *installations) renewed(ctx context.Context, key string, c *cached) (*workspace, error) {
	expired := time.Until(c.installed.Expires) <= 0
	ours, err := i.adapter.desk.Store().Add(ctx, key+":renewing", []byte("busy"), refreshWithin)
	if err != nil || !ours {
		if !expired {
			return c.workspace, nil
		}
		i.drop(key)
		return nil, &adapters.Later{Err: errors.New("the token of a workspace is being renewed")}
	}
	// Another replica may have renewed it a moment ago, and a refresh token is good
	// for one exchange.
	if c, err = i.read(ctx, key); err != nil || c.workspace == nil || time.Until(c.installed.Expires) > refreshBefore {
		return c.workspaceOrNil(), err
	}
	next, err := i.exchange(ctx, c.installed)
	if err == nil {
		err = i.save(ctx, key, next)
	}
	if err != nil {
		i.adapter.log.Error().Str("error", i.adapter.secret.error(err)).Msg("the token of a workspace cannot be renewed")
		if expired {
			return nil, err
		}
		return c.workspace, nil
	}
	return i.cache(key, next).workspace, nil
}

func (c *cached) workspaceOrNil() *workspace {
	if c == nil {
		return nil
	}
	return c.workspace
}

func (i *installations) exchange(ctx context.Context, in installation) (installation, error) {
	config := i.adapter.config
	answer, err := slack.RefreshOAuthV2TokenContext(ctx, i.adapter.client, config.ClientID, config.ClientSecret, in.Refresh, slack.OAuthOptionAPIURL(config.APIURL))
	if err != nil {
		return in, err
	}
	next := installationOf(answer)
	if next.Bot == "" {
		next.Bot = in.Bot
	}
	return next, nil
}

func installationOf(answer *slack.OAuthV2Response) installation {
	in := installation{Token: answer.AccessToken, Bot: answer.BotUserID, Refresh: answer.RefreshToken}
	if answer.ExpiresIn > 0 && in.Refresh != "" {
		in.Expires = time.Now().Add(time.Duration(answer.ExpiresIn) * time.Second)
	}
	return in
}

func (i *installations) save(ctx context.Context, key string, in installation) error {
	kept, err := json.Marshal(in)
	if err != nil {
		return err
	}
	return i.adapter.desk.Store().Put(ctx, key, kept, 0)
}

// drop makes the next look go to the store.
func (i *installations) drop(key string) {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	delete(i.known, key)
}

// remove forgets an installation.
func (i *installations) remove(ctx context.Context, key string) error {
	i.drop(key)
	return i.adapter.desk.Store().Delete(ctx, key)
}

// forget removes what an uninstalled app had of a workspace: its own installation,
// else that of its organization.
func (i *installations) forget(ctx context.Context, team, enterprise string) error {
	if team == "" {
		team = enterprise
	}
	return i.remove(ctx, installKey(team))
}
