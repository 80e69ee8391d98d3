package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"
)

// What stands in deploy is what people copy: a name that nothing has, or a number
// that does not fit another, would show only where they run it.

func deployed(t *testing.T, name string) []byte {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("deploy", name))
	must(t, err)
	return content
}

// What a file may name: paths from the top of a clone, and settings.
var (
	namedPath     = regexp.MustCompile(`\bcmd/officebot/[\w./-]+`)
	namedVariable = regexp.MustCompile(`\b(OFFICEBOT|DISCORD|SLACK)_[A-Z_]+\b`)
)

func TestWhatDeployNamesIsThere(t *testing.T) {
	files, err := os.ReadDir("deploy")
	must(t, err)
	for _, file := range files {
		content := string(deployed(t, file.Name()))
		for _, path := range namedPath.FindAllString(content, -1) {
			if _, err := os.Stat(filepath.Join("../..", path)); err != nil {
				t.Errorf("%s names what a clone does not have: %v", file.Name(), err)
			}
		}
		for _, variable := range namedVariable.FindAllString(content, -1) {
			if !isSetting(variable) {
				t.Errorf("%s names %s, which is no setting", file.Name(), variable)
			}
		}
	}
}

// isSetting tells whether a variable is one of serve's, or of the Go runtime.
func isSetting(name string) bool {
	return name == "GOMEMLIMIT" || slices.Contains(variablesOf(new(settings).options()), name)
}

// grace is how long serve takes to end at most, where nothing else is set.
func grace(t *testing.T) time.Duration {
	t.Helper()
	serve, err := serveSet(func(string) string { return "" })
	must(t, err)
	return time.Duration(serve.Grace)
}

// unit is a unit of systemd: section → directive → values, in their order.
type unit map[string]map[string][]string

var directiveLine = regexp.MustCompile(`^([A-Z][A-Za-z]+)=(.*)$`)

func readUnit(t *testing.T, content []byte) unit {
	t.Helper()
	read, section := unit{}, ""
	for line := range strings.Lines(string(content)) {
		line = strings.TrimSpace(line)
		if name, is := strings.CutPrefix(line, "["); is {
			section = strings.TrimSuffix(name, "]")
			read[section] = map[string][]string{}
		} else if parts := directiveLine.FindStringSubmatch(line); parts != nil && section != "" {
			read[section][parts[1]] = append(read[section][parts[1]], parts[2])
		} else if line != "" && !strings.HasPrefix(line, "#") {
			t.Fatalf("%q is no line of a unit", line)
		}
	}
	return read
}

func TestTheUnitOfSystemd(t *testing.T) {
	service := readUnit(t, deployed(t, "officebot.service"))["Service"]
	for _, pair := range service["Environment"] {
		if name, _, _ := strings.Cut(pair, "="); !isSetting(name) {
			t.Errorf("%s is no setting", name)
		}
	}
	prevented := strings.Fields(strings.Join(service["RestartPreventExitStatus"], " "))
	if want := []string{strconv.Itoa(exitMisused), strconv.Itoa(exitRefused)}; !slices.Equal(prevented, want) {
		t.Errorf("it is not restarted after %q, want %q", prevented, want)
	}
	if stop, err := strconv.Atoi(strings.Join(service["TimeoutStopSec"], "")); err != nil || time.Duration(stop)*time.Second <= grace(t) {
		t.Errorf("it is killed after %d s, before the grace is over (%v)", stop, err)
	}
	for name, want := range map[string]string{"Restart": "always", "StateDirectory": "officebot", "DynamicUser": "yes"} {
		if got := strings.Join(service[name], " "); got != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
}

// maxExposure is ten times what systemd-analyze may say of the unit: 2.0.
const maxExposure = "20"

func TestSystemdFindsTheUnitSafe(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("systemd-analyze is missing, which judges the unit; install it with: apt-get install systemd")
	}
	out, err := exec.Command(analyze, "security", "--offline=true", "--no-pager", "--threshold="+maxExposure, "deploy/officebot.service").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// strictly reads one document after the other, each into what for gives for its
// kind, and fails at a key that the type does not have.
func strictly(t *testing.T, content []byte, into func(kind string) any) {
	t.Helper()
	for document := range bytes.SplitSeq(content, []byte("\n---\n")) {
		var head struct{ Kind string }
		must(t, yaml.Unmarshal(document, &head))
		if err := yaml.NewDecoder(bytes.NewReader(document), yaml.Strict()).Decode(into(head.Kind)); err != nil && !errors.Is(err, io.EOF) {
			t.Fatalf("%s: %v", head.Kind, err)
		}
	}
}

type composition struct {
	Services map[string]struct {
		Build, Image, Restart string
		Environment           map[string]string
		Secrets               []string
		ReadOnly              bool     `yaml:"read_only"`
		CapDrop               []string `yaml:"cap_drop"`
		SecurityOpt           []string `yaml:"security_opt"`
		MemLimit              string   `yaml:"mem_limit"`
		PidsLimit             int      `yaml:"pids_limit"`
		StopGrace             string   `yaml:"stop_grace_period"`
	}
	Secrets map[string]struct{ File string }
}

func TestTheCompositionOfDocker(t *testing.T) {
	var read composition
	strictly(t, deployed(t, "compose.yaml"), func(string) any { return &read })
	service, is := read.Services["officebot"]
	if !is {
		t.Fatal("there is no service officebot")
	}
	if _, err := os.Stat(filepath.Join("deploy", service.Build, "Dockerfile")); err != nil {
		t.Errorf("it is built from where no Dockerfile is: %v", err)
	}
	for name, value := range service.Environment {
		file, isFile := strings.CutPrefix(value, "/run/secrets/")
		if _, known := read.Secrets[file]; !isSetting(name) || isFile && (!known || !slices.Contains(service.Secrets, file)) {
			t.Errorf("%s=%s is no setting, or names no secret", name, value)
		}
	}
	for _, secret := range read.Secrets {
		secretOfClone(t, filepath.Join("deploy", secret.File))
	}
	if stop, err := time.ParseDuration(service.StopGrace); err != nil || stop <= grace(t) {
		t.Errorf("it is killed after %s, before the grace is over", service.StopGrace)
	}
	if service.Restart != "unless-stopped" || !service.ReadOnly || !slices.Equal(service.CapDrop, []string{"ALL"}) {
		t.Errorf("it is not restarted, or may do more than it needs: %+v", service)
	}
}

// secretOfClone sees that a file is where the comment of the composition puts it, at the
// top of a clone, and that it comes neither into Git nor into an image.
func secretOfClone(t *testing.T, file string) {
	t.Helper()
	path, err := filepath.Rel("../..", file)
	must(t, err)
	path = filepath.ToSlash(path)
	if !strings.Contains(string(deployed(t, "compose.yaml")), "#   install -m 644 /dev/stdin "+path+" ") {
		t.Errorf("no command at the top of the composition makes %s", path)
	}
	for _, list := range []string{".gitignore", ".dockerignore"} {
		ignored, err := os.ReadFile(filepath.Join("../..", list))
		must(t, err)
		if !slices.Contains(strings.Fields(string(ignored)), strings.Split(path, "/")[0]+"/") {
			t.Errorf("%s does not have the folder of %s", list, path)
		}
	}
}

func TestTheManifestsOfKubernetes(t *testing.T) {
	var all cluster
	strictly(t, deployed(t, "kubernetes.yaml"), all.forKind)
	pods := all.deployment.Spec.Template
	if len(pods.Spec.Containers) != 1 {
		t.Fatalf("%d containers, want 1", len(pods.Spec.Containers))
	}
	container := pods.Spec.Containers[0]

	for what, selector := range map[string]map[string]string{
		"Deployment": all.deployment.Spec.Selector.MatchLabels, "Service": all.service.Spec.Selector, "PodDisruptionBudget": all.budget.Spec.Selector.MatchLabels,
	} {
		if len(selector) == 0 || selector["app"] != pods.Metadata.Labels["app"] {
			t.Errorf("the %s selects %v, the pods have %v", what, selector, pods.Metadata.Labels)
		}
	}
	for _, m := range []metadata{all.deployment.Metadata, all.service.Metadata, all.budget.Metadata} {
		if m.Namespace != all.namespace.Metadata.Name {
			t.Errorf("%s is in the namespace %q", m.Name, m.Namespace)
		}
	}
	if all.budget.Spec.MinAvailable < 1 || all.budget.Spec.MinAvailable >= all.deployment.Spec.Replicas {
		t.Errorf("of %d replicas %d must stay: no node could be emptied, or none need stay", all.deployment.Spec.Replicas, all.budget.Spec.MinAvailable)
	}
	for _, setting := range container.Env {
		if !isSetting(setting.Name) {
			t.Errorf("%s is no setting", setting.Name)
		}
		if setting.Name == "OFFICEBOT_LISTEN" && setting.Value != ":"+strconv.Itoa(container.Ports[0].ContainerPort) {
			t.Errorf("it listens at %s and opens port %d", setting.Value, container.Ports[0].ContainerPort)
		}
		if strings.HasPrefix(setting.Value, "/") && !slices.ContainsFunc(container.VolumeMounts, func(m mount) bool { return strings.HasPrefix(setting.Value+"/", m.MountPath+"/") }) {
			t.Errorf("%s names %s, where nothing is mounted", setting.Name, setting.Value)
		}
	}
	ports := []string{all.service.Spec.Ports[0].TargetPort, container.Startup.HTTPGet.Port, container.Liveness.HTTPGet.Port, container.Readiness.HTTPGet.Port}
	for _, port := range ports {
		if port != container.Ports[0].Name {
			t.Errorf("port %q is asked for, the container has %q", port, container.Ports[0].Name)
		}
	}
	leaving := time.Duration(container.Lifecycle.PreStop.Sleep.Seconds) * time.Second
	if stop := time.Duration(pods.Spec.TerminationGrace) * time.Second; stop <= leaving+grace(t) {
		t.Errorf("it is killed after %v, before %v and the grace are over", stop, leaving)
	}
	restricted(t, &pods.Spec, all.namespace.Metadata.Labels)
}

// restricted holds a pod to the Pod Security Standard of that name:
// https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
func restricted(t *testing.T, pod *podSpec, namespace map[string]string) {
	t.Helper()
	if namespace["pod-security.kubernetes.io/enforce"] != "restricted" {
		t.Error("the namespace does not enforce the standard")
	}
	if !pod.Security.RunAsNonRoot || pod.Security.RunAsUser == 0 || pod.Security.Seccomp.Type != "RuntimeDefault" {
		t.Errorf("the pod may run as root, or make any system call: %+v", pod.Security)
	}
	for _, c := range pod.Containers {
		s := c.Security
		if s.AllowPrivilegeEscalation == nil || *s.AllowPrivilegeEscalation || !slices.Equal(s.Capabilities.Drop, []string{"ALL"}) {
			t.Errorf("the container %s keeps privileges: %+v", c.Name, s)
		}
	}
	for _, v := range pod.Volumes {
		if v.Secret.SecretName == "" && v.ConfigMap.Name == "" {
			t.Errorf("the volume %s is of a kind that the standard does not have here", v.Name)
		}
	}
}
