package main

// The fields of Kubernetes' API (1.30) that deploy/kubernetes.yaml may have; it is
// read strictly, so that a misspelt one is found.
type (
	cluster struct {
		namespace  kubeNamespace
		deployment deployment
		service    kubeService
		budget     budget
	}

	Object struct {
		APIVersion string `yaml:"apiVersion"`
		Kind       string
		Metadata   metadata
	}
	metadata struct {
		Name, Namespace string
		Labels          map[string]string
	}
	selector struct {
		MatchLabels map[string]string `yaml:"matchLabels"`
	}

	kubeNamespace struct {
		Object `yaml:",inline"`
	}
	deployment struct {
		Object `yaml:",inline"`
		Spec   struct {
			Replicas int
			Selector selector
			Strategy struct {
				RollingUpdate struct {
					MaxUnavailable int `yaml:"maxUnavailable"`
					MaxSurge       int `yaml:"maxSurge"`
				} `yaml:"rollingUpdate"`
			}
			Template struct {
				Metadata metadata
				Spec     podSpec
			}
		}
	}
	kubeService struct {
		Object `yaml:",inline"`
		Spec   struct {
			Selector map[string]string
			Ports    []struct {
				Name       string
				Port       int
				TargetPort string `yaml:"targetPort"`
			}
		}
	}
	budget struct {
		Object `yaml:",inline"`
		Spec   struct {
			MinAvailable int `yaml:"minAvailable"`
			Selector     selector
		}
	}

	podSpec struct {
		Automount        bool `yaml:"automountServiceAccountToken"`
		TerminationGrace int  `yaml:"terminationGracePeriodSeconds"` // in seconds
		Security         struct {
			RunAsNonRoot bool                  `yaml:"runAsNonRoot"`
			RunAsUser    int                   `yaml:"runAsUser"`
			RunAsGroup   int                   `yaml:"runAsGroup"`
			FSGroup      int                   `yaml:"fsGroup"`
			Seccomp      struct{ Type string } `yaml:"seccompProfile"`
		} `yaml:"securityContext"`
		Containers []container
		Volumes    []struct {
			Name   string
			Secret struct {
				SecretName string `yaml:"secretName"`
			}
			ConfigMap struct{ Name string } `yaml:"configMap"`
		}
	}
	container struct {
		Name, Image string
		Ports       []struct {
			Name          string
			ContainerPort int `yaml:"containerPort"`
		}
		Env       []struct{ Name, Value string }
		Startup   probe `yaml:"startupProbe"`
		Liveness  probe `yaml:"livenessProbe"`
		Readiness probe `yaml:"readinessProbe"`
		Lifecycle struct {
			PreStop struct {
				Sleep struct{ Seconds int }
			} `yaml:"preStop"`
		}
		Resources struct{ Requests, Limits map[string]string }
		Security  struct {
			AllowPrivilegeEscalation *bool `yaml:"allowPrivilegeEscalation"`
			ReadOnlyRootFilesystem   bool  `yaml:"readOnlyRootFilesystem"`
			Capabilities             struct{ Drop []string }
		} `yaml:"securityContext"`
		VolumeMounts []mount `yaml:"volumeMounts"`
	}
	probe struct {
		HTTPGet struct{ Path, Port string } `yaml:"httpGet"`
		Period  int                         `yaml:"periodSeconds"`
		Failure int                         `yaml:"failureThreshold"`
	}
	mount struct {
		Name      string
		MountPath string `yaml:"mountPath"`
		ReadOnly  bool   `yaml:"readOnly"`
	}
)

// forKind is where a document of a kind is read to.
func (c *cluster) forKind(kind string) any {
	switch kind {
	case "Namespace":
		return &c.namespace
	case "Deployment":
		return &c.deployment
	case "Service":
		return &c.service
	case "PodDisruptionBudget":
		return &c.budget
	}
	return &struct{}{}
}
