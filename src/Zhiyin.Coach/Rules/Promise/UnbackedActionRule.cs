using System.Collections.Immutable;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Promise;

/// <summary>A back-office action is claimed as done, and the record of actions does not hold it (handbook F09).</summary>
internal sealed class UnbackedActionRule : ReplyRule
{
    // A claim in words, and the words that an entry in the record would use for it.
    private static readonly (string Verb, string[] Record)[] s_kinds =
    [
        ("(备注|标注|登记|记录|记下来|打标|写进|写上|写到|录入|录进|记进|记上)", ["备注", "标注", "登记", "记录", "note", "remark"]),
        ("(催|加急|催促|催单|催发|催件)", ["催", "加急", "urge", "expedite"]),
        ("(拦截|拦下来?|拦|召回|追回)", ["拦", "截", "追回", "召回", "intercept"]),
        ("(上报|反馈|反映|升级|提报|报上去|报给|转达|提交|提上去|递上去|转给|转交|转到)", ["上报", "反馈", "反映", "升级", "提交", "工单", "转", "登记", "报", "escalat", "ticket", "report"]),
        ("(修改|改|更改|更换|变更|换)", ["改", "换", "更", "变更", "update", "change"]),
        ("(补发|重发|补寄|重寄|换新)", ["补发", "重发", "补寄", "寄", "发货", "换", "resend", "reship"]),
        ("(退款|退|打款|退回|返还|赔付|补差|补偿|赔)", ["退", "打款", "返", "赔", "补", "refund", "compensat"]),
        ("(联系|沟通|通知|核实|打(过|了)?(电话|招呼)|交代|交待|吩咐|叮嘱|对接)", ["联系", "沟通", "通知", "核实", "确认", "电话", "call", "contact", "催", "反馈", "问", "招呼"]),
        ("(申请|建单|开单|建|开通|开票|走流程)", ["申请", "建", "工单", "开", "审", "ticket", "apply", "create", "发票"]),
        ("(取消|关闭|撤销|关掉|撤回)", ["取消", "关", "撤", "cancel", "close"]),
        ("(安排|处理|操作|弄|办|搞定|办理)", ["安排", "处理", "操作", "办", "退", "补", "换", "改", "备注", "催", "拦", "发", "申请"]),
        ("(寄走|寄出|发走|寄)", ["寄", "发货", "补发", "ship"]),
        ("(锁定|锁|留|预留|占)", ["锁", "留", "占", "reserve", "hold"]),
    ];

    private const string Done = "(好|过|完|上|掉|成功|妥)";

    private static readonly PatternSet[] s_claims =
    [
        .. s_kinds.Select((k, i) => PatternSet.Of($"action.{i}",
            $"(已|已经){{0,8}}{k.Verb}{Done}?(了|啦)?", $"(刚|刚刚|刚才){{0,8}}{k.Verb}({Done}|{Done}?(了|啦))", $"(帮|给|替|为)(您|你|咱|亲){{0,6}}{k.Verb}{Done}?(了|啦)",
            $"(帮|给|替|为)(您|你|咱|亲){{0,6}}{k.Verb}(到|给)(了)?(仓库|上面|上级|主管|财务|技术|总部|相关|后台)", $"(给|帮|替)(您|你){{0,5}}{k.Verb}(进|到)?(里|单子|订单|系统|后台|备注){{0,3}}了", $"我{{0,6}}{k.Verb}{Done}?(了|啦)")),
    ];

    // Speaking to a colleague has no verb of its own: «仓库那边我打过招呼了», «跟主管说好了».
    private static readonly PatternSet s_spoken = PatternSet.Of("action.spoken",
        "(仓库|快递|物流|财务|主管|领导|技术|售后|厂家|网点|站点|同事|师傅|配送|派送)(那边|那头|那里|方面|部门|部|公司|员)?{0,4}(说|讲|打招呼|打过招呼|交代|交待|问|联系|沟通|吩咐)(好|过|完|清楚)?了", "(快递|网点|仓库|站点|驿站|师傅|厂家|主管|财务|物流)(那边|那头|的人|公司)?{0,3}(通了话|通过话|说上话|打过去了|打了电话|打过电话|接了)", "(单子|工单|流程|申请|退款单|补发单|拦截单|换货单|报告){0,5}(建|提|走|递|报|交|开|弄|批)(好|完|上去|了|下来)(了)?");

    private static readonly string[] s_spokenRecord = ["联系", "沟通", "通知", "核实", "确认", "电话", "催", "反馈", "问", "招呼", "工单", "提交", "建", "申请", "升级", "登记"];

    private static readonly PatternSet s_notMine = PatternSet.Of("action.not-mine",
        "(您|你)(这边|那边|之前|前面|刚才|刚刚|自己)?(已|已经|刚|刚刚)", "(已|已经|刚|刚刚)(收到|了解|看到|知道|记下|明白|查到|看了|读)", "(您|你)(申请|提交|反馈|备注|登记|取消|修改|联系|办理|退)", "(系统|平台|订单|快递|物流|包裹|快件|卖家|厂家|银行|页面|券|优惠|对方|网点|驿站|快递员|派送员){0,1}(已|已经|刚刚|会|自动)",
        "(等|待|一旦|如果|要是|只要|若|需要|可以|准备|现在|马上|这就|我去|立刻|正在|会|要|能|可|请|麻烦|想|记得|帮我|给我|建议)");

    private static readonly PatternSet s_condition = PatternSet.Of("action.condition", "(好|完|过|到|出|了)(了)?(之后|以后|后|我再|我就|我会|我马上|我第一时间|再|就|会|第一时间|马上|立刻)", "(了|好|过)(吗|没有|没|么|的话)", "(后|之后)(我|再|会|就|给|跟|告诉|回复)");

    public override RuleInfo Info { get; } = new("ACT001", "action.unbacked", Categories.ActionUnbacked, Severity.Warning)
    {
        Title = "说已经做了，记录里没有",
        Why = "没做的事说成做了，买家一查就穿帮，质检按虚构后台动作处理。先做，再说；还没做就说现在去做。",
        Basis = "handbook §4.8、F09；消费者权益保护法第二十条",
        Bad =
        [
            new("[|已经帮您催了|]，请耐心等待", Better: "我现在就帮您催，3分钟内告诉您结果", Facts: """{"actions":[]}"""),
            new("地址[|给您改好了|]", Facts: """{"actions":["2026-03-05 14:20 备注"]}"""),
            new("[|刚给您登记好|]，您等电话", Facts: """{"actions":[]}"""),
            new("仓库那边[|我打过招呼了|]", Facts: """{"actions":[]}"""),
        ],
        Good =
        [
            new("我现在给您催，查到结果3分钟后回您", Facts: """{"actions":[]}"""), new("已经帮您催了，预计明天发出", Facts: """{"actions":["14:20 催单"]}"""), "已经帮您催了",
            new("您已经提交了退款申请，我看一下进度", Facts: """{"actions":[]}"""), new("备注好了我马上告诉您", Facts: """{"actions":[]}"""), new("已收到您的反馈", Facts: """{"actions":[]}"""),
            new("快递已经揽收了", Facts: """{"actions":[]}"""), new("您之前备注过了吗", Facts: """{"actions":[]}"""),
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [.. s_claims, s_spoken, s_notMine, s_condition];

    public override void Review(Reply reply, FindingSink findings)
    {
        if (reply.Facts is not { Actions: { } actions } facts)
        {
            return;
        }

        TextSpan? last = null;
        for (var i = 0; i <= s_claims.Length; i++)
        {
            var (set, record) = i < s_claims.Length ? (s_claims[i], s_kinds[i].Record) : (s_spoken, s_spokenRecord);
            foreach (var span in reply.All(set))
            {
                if ((last is { } l && l.Overlaps(span)) || !IsClaim(reply, span) || IsRecorded(facts, actions, record) || BackedByAnother(reply, span, facts, actions))
                {
                    continue;
                }

                findings.Add(this, span, "记录里没有这个操作", better: "先去做，再说结果；或者说「我现在就…，几分钟后告诉您」");
                last = span;
            }
        }
    }

    private static bool IsRecorded(FactSheet facts, ImmutableArray<string> actions, string[] words)
    {
        foreach (var action in actions)
        {
            if (HasOne(action, words))
            {
                return true;
            }
        }

        foreach (var fact in facts.All)
        {
            if ((fact.Path.StartsWith("order", StringComparison.Ordinal) || fact.Path.StartsWith("case", StringComparison.Ordinal)) && HasOne(fact.Value, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOne(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // «已经跟仓库核实并催了»: one entry for either verb backs the clause.
    private static bool BackedByAnother(Reply reply, TextSpan span, FactSheet facts, ImmutableArray<string> actions)
    {
        var clause = Scope.ClauseAround(reply.Text, span);
        for (var i = 0; i < s_claims.Length; i++)
        {
            foreach (var other in reply.All(s_claims[i]))
            {
                if (clause.Overlaps(other) && IsRecorded(facts, actions, s_kinds[i].Record))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsClaim(Reply reply, TextSpan span)
    {
        if (Around.Asked(reply, span) || Scope.IsNegated(reply.Text, span.End - 1, span.Length + 1))
        {
            return false;
        }

        var clause = Scope.ClauseAround(reply.Text, span);
        foreach (var other in reply.All(s_notMine))
        {
            // «快递我已经催了» is mine again.
            if (other.Start >= clause.Start && other.Start <= span.Start && !other.Of(reply.Text).Contains('我'))
            {
                return false;
            }
        }

        foreach (var condition in reply.All(s_condition))
        {
            if (condition.Start <= span.End && condition.End > span.End)
            {
                return false;
            }
        }

        return true;
    }
}
