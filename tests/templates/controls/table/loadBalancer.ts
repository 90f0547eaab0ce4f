import { PROTECTED, WITH_WEB_ACL } from '../concerned.ts'
import { type Control, remove, resourceIn, set } from '../control.ts'

const LOAD_BALANCER = resourceIn('load-balancer', 'LoadBalancer')
const HTTPS = resourceIn('load-balancer', 'HttpsListener')
const HTTP = resourceIn('load-balancer', 'HttpListener')
const WEB_ACL = resourceIn('load-balancer', 'WebAcl')
const ATTRIBUTES = 'Properties/LoadBalancerAttributes'
const REDIRECT = 'Properties/DefaultActions/0/Fn::If/1'

/** The load balancer, its listeners, and the web ACL. */
export const LOAD_BALANCER_CONTROLS: readonly Control[] = [
  {
    number: 18,
    standard: 'ELB.1',
    sentence: 'HTTP is answered with a redirect to HTTPS.',
    mutations: [set('guard/CT.ELASTICLOADBALANCING.PR.1', HTTP, `${REDIRECT}/RedirectConfig/Protocol`, 'HTTP')],
  },
  {
    number: 19,
    standard: 'ELB.4',
    sentence: 'The load balancer drops invalid headers.',
    mutations: [set('guard/CT.ELASTICLOADBALANCING.PR.4', LOAD_BALANCER, `${ATTRIBUTES}/1/Value`, 'false')],
  },
  {
    number: 20,
    standard: 'ELB.5',
    sentence: 'The load balancer logs its requests.',
    mutations: [set('guard/CT.ELASTICLOADBALANCING.PR.6', LOAD_BALANCER, `${ATTRIBUTES}/3/Value`, 'false')],
  },
  {
    number: 21,
    standard: 'ELB.6',
    sentence: 'The load balancer is protected from deletion.',
    mutations: [
      set('guard/CT.ELASTICLOADBALANCING.PR.5', LOAD_BALANCER, `${ATTRIBUTES}/5/Value`, 'false', {
        concerns: PROTECTED,
      }),
    ],
  },
  {
    number: 22,
    standard: 'ELB.12',
    sentence: 'The load balancer refuses or corrects ambiguous requests.',
    mutations: [
      set('guard/CT.ELASTICLOADBALANCING.PR.3', LOAD_BALANCER, `${ATTRIBUTES}/2/Value`, 'monitor', {
        at: { path: `Resources/LoadBalancer/${ATTRIBUTES}` },
      }),
    ],
  },
  {
    number: 23,
    standard: 'ELB.13',
    sentence: 'The load balancer is in two zones.',
    mutations: [remove('control/load-balancer-zones', LOAD_BALANCER, 'Properties/Subnets/1')],
  },
  {
    number: 24,
    standard: 'ELB.16',
    sentence: 'A web ACL is in front of the load balancer, and requests do not pass it while it fails.',
    mutations: [
      remove('control/web-acl-association', resourceIn('load-balancer', 'WebAclAssociation'), '', {
        concerns: WITH_WEB_ACL,
        at: pathOf(''),
      }),
      remove('control/web-acl', resourceIn('load-balancer', 'WebAclAssociation'), '', {
        concerns: PROTECTED,
        at: { path: 'Resources/LoadBalancer' },
      }),
      set('control/web-acl-fail-open', LOAD_BALANCER, `${ATTRIBUTES}/6`, {
        Key: 'waf.fail_open.enabled',
        Value: 'true',
      }),
    ],
  },
  {
    number: 25,
    standard: 'ELB.17',
    sentence: 'HTTPS is TLS 1.2 with forward secrecy or TLS 1.3.',
    mutations: [set('control/tls-policy', HTTPS, 'Properties/SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-2021-06')],
  },
  {
    number: 26,
    standard: 'ELB.18',
    sentence: 'No listener forwards requests over HTTP.',
    mutations: [set('control/plain-http', HTTP, REDIRECT, { Type: 'forward', TargetGroupArn: { Ref: 'TargetGroup' } })],
  },
  {
    number: 27,
    standard: 'ELB.21, ELB.22',
    sentence: 'The load balancer reaches its targets over HTTPS.',
    mutations: [],
    exception: {
      reason: 'The application speaks HTTP alone; security groups let only the load balancer reach it, inside the VPC.',
      suppressed: [],
    },
  },
  {
    number: 28,
    standard: 'ACM',
    sentence: 'The certificate of HTTPS is one of AWS Certificate Manager.',
    mutations: [set('guard/CT.ELASTICLOADBALANCING.PR.2', HTTPS, 'Properties/Certificates', [], {})],
  },
  {
    number: 77,
    standard: 'WAF.10, WAF.11, WAF.12',
    sentence: 'The web ACL has its rules, counts large bodies alone, and is measured and logged.',
    mutations: [
      set('guard/CT.WAFV2.PR.1', WEB_ACL, 'Properties/Rules', [], { concerns: WITH_WEB_ACL }),
      remove('control/web-acl-rules', WEB_ACL, 'Properties/Rules/0', {
        concerns: WITH_WEB_ACL,
        at: pathOf('Properties/Rules'),
      }),
      remove('control/web-acl-logging', resourceIn('load-balancer', 'WebAclLogging'), '', {
        concerns: WITH_WEB_ACL,
        at: pathOf(''),
      }),
      set('control/web-acl-metrics', WEB_ACL, 'Properties/VisibilityConfig/CloudWatchMetricsEnabled', false, {
        concerns: WITH_WEB_ACL,
      }),
      set(
        'control/web-acl-body-size',
        WEB_ACL,
        'Properties/Rules/3/Statement/ManagedRuleGroupStatement/RuleActionOverrides/0/ActionToUse',
        { Block: {} },
        {
          concerns: WITH_WEB_ACL,
          at: pathOf('Properties/Rules/3/Statement/ManagedRuleGroupStatement/RuleActionOverrides'),
        },
      ),
    ],
  },
]

function pathOf(path: string): { readonly path: string } {
  return { path: path === '' ? 'Resources/WebAcl' : `Resources/WebAcl/${path}` }
}
