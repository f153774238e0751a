using System.Buffers;
using Zhiyin.Coach.Engine;
using Zhiyin.Coach.Rules.Shared;
using Zhiyin.Text.Patterns;
using Zhiyin.Understanding.Threads;

namespace Zhiyin.Coach.Rules.Facts;

/// <summary>The draft says another state of the order than the facts.</summary>
internal sealed class OrderStatusConflictRule : ReplyRule
{
    private static readonly PatternSet s_shipped = PatternSet.Of("status.shipped", "(已|已经|都|昨天|今早|上午|早上|早就|前天)(给您|帮您|从仓库)?{0,2}(发货|发出|寄出|出库|发走|发了|寄了|揽收|在路上)(了)?", "(在|正在)(路上|运输|派送|配送)(中|了)?", "物流(已|已经)(更新|揽收|在途)", "货(已|已经)?(发|寄)(了|出|走)", "(已|已经|都|刚|刚刚|早就)(给您|帮您)?(交给|交到|交由|递给)(了)?(骑手|快递|小哥|承运|物流|司机|配送员|跑腿|闪送)", "(骑手|快递员|小哥|司机|配送员|闪送)(已|已经|刚|刚刚)(取|拿|接)(走|到|上)?(货|件|单|花|餐)?(了)?", "在(给您)?(送|派)(了|的路上|的途中)")
        .Spare("(发货|发出|寄出|出库)(后|之后|以后|了(我|就|会|再|告诉|通知))", "(还没|没有|没|未|尚未)(发货|发出|寄出|出库)", "(如果|要是|若|等){0,6}(已|已经)?(发货|发出)", "(明天|后天|明儿|明日|次日|周一|周二|周三|周四|周五|周六|周日|号)(一早|上午|早上)(发货|发出|寄出|出库|发走)(了)?");

    private static readonly PatternSet s_notShipped = PatternSet.Of("status.not-shipped", "(还没|没有|没|未|尚未|还未|暂未|还没有)(给您)?(发货|发出|寄出|出库|发|寄)", "(待|等待|等着|准备|正在安排|正在)(发货|出库|打包|配货)", "(还|仍)在仓库")
        .Spare("有没有(给您)?(发货|寄出|发出|出库|发|寄)", "(没|没有|未)发(错|漏|现|票|过来)", "(如果|要是|若|只要)(还没|没|未)(发货|发出)", "没有发票", "(还没|没有|没|未)(发货|发出|出库|寄出)(之前|以前|前|的时候|时|的话|都|就)");

    private static readonly PatternSet s_signed = PatternSet.Of("status.signed", "(已|已经|都)(被)?(签收|收货|送达|妥投)(了)?", "(显示|是)(已)?签收")
        .Spare("(已|已经)?签收(后|之后|了就)");

    private static readonly PatternSet s_refunded = PatternSet.Of("status.refunded", "(退款|钱|款)(已|已经|都)(经)?(退|到账|打|完成|成功|原路)(了|回)?", "(已|已经)(退款|退回|到账)(成功|完成|了)?")
        .Spare("(退款|退货)(已|已经)(提交|申请|通过|受理|收到)");

    private static readonly PatternSet s_unpaid = PatternSet.Of("status.unpaid", "(还没|没有|没|未|尚未)(付款|支付|付)");

    private static readonly SearchValues<string> s_sentBack = SearchValues.Create(["已寄回", "寄回来", "寄回去", "寄走", "寄回了", "退回去", "退回来", "退回中", "已退回", "取走", "取件", "揽走", "退货在途", "换货在途", "返厂", "返修", "寄修"], StringComparison.Ordinal);

    public override RuleInfo Info { get; } = new("FCT004", "fact.conflict.order-status", Categories.FactConflict, Severity.Error)
    {
        Title = "订单状态说错了",
        Why = "买家自己看得到订单状态，说错等于告诉买家你没有看。",
        Basis = "handbook A-24",
        Bad =
        [
            new("您的包裹[|已经发出了|]", Better: "您的订单还在备货，今天发出后我把单号给您", Facts: """{"order":{"status":"paid"}}"""),
            new("您这单[|还没发货|]呢", Facts: """{"order":{"status":"shipped"}}"""),
            new("快件[|正在派送中|]", Facts: """{"order":{"status":"signed"}}"""),
            new("[|退款已经到账了|]", Facts: """{"order":{"status":"refunding"}}"""),
        ],
        Good =
        [
            new("您的包裹已经发出了", Facts: """{"order":{"status":"shipped"}}"""), new("发货后我把单号给您", Facts: """{"order":{"status":"paid"}}"""), new("退款申请已经提交，审核中", Facts: """{"order":{"status":"refunding"}}"""),
            new("还没发货，我帮您催", Facts: """{"order":{"status":"paid"}}"""), new("没有发错货，我核对了订单", Facts: """{"order":{"status":"signed"}}"""), "已经发货了",
        ],
    };

    public override IReadOnlyList<PatternSet> Patterns { get; } = [s_shipped, s_notShipped, s_signed, s_refunded, s_unpaid];

    public override void Review(Reply reply, FindingSink findings)
    {
        var status = reply.Thread.Conversation.Status;
        switch (status)
        {
            case OrderStatus.None or OrderStatus.Unpaid:
                Report(reply, findings, s_shipped, status);
                Report(reply, findings, s_signed, status);
                break;
            case OrderStatus.Paid:
                Report(reply, findings, s_shipped, status);
                Report(reply, findings, s_signed, status);
                Report(reply, findings, s_unpaid, status);
                break;
            case OrderStatus.Shipped:
                Report(reply, findings, s_notShipped, status);
                if (!TrackedAsSigned(reply))
                {
                    Report(reply, findings, s_signed, status);
                }

                Report(reply, findings, s_unpaid, status);
                break;
            case OrderStatus.Signed:
                Report(reply, findings, s_notShipped, status);
                ReportMoving(reply, findings, status);
                break;
            case OrderStatus.Refunding when !IsPaidBack(reply):
                Report(reply, findings, s_refunded, status);
                break;
            default:
                break;
        }
    }

    private void Report(Reply reply, FindingSink findings, PatternSet set, OrderStatus status)
    {
        foreach (var span in reply.All(set))
        {
            // A second parcel (补发, 换的, 另一单) has a state of its own.
            if (!Around.Asked(reply, span) && !IsOtherParcel(reply.SentenceAt(span.Start).Of(reply.Text)) && !(ReferenceEquals(set, s_shipped) && Scope.IsNegated(reply.Text, span.Start, 4)))
            {
                findings.Add(this, span, $"订单状态是「{Name(status)}」", better: "按订单状态回答");
                return;
            }
        }
    }

    private void ReportMoving(Reply reply, FindingSink findings, OrderStatus status)
    {
        if (ComesBack(reply))
        {
            return;
        }

        foreach (var span in reply.All(s_shipped))
        {
            if (span.Of(reply.Text).ContainsAny("路运派配") && !span.Of(reply.Text).Contains('已') && !Around.Asked(reply, span) && !IsOtherParcel(reply.SentenceAt(span.Start).Of(reply.Text)))
            {
                findings.Add(this, span, $"订单状态是「{Name(status)}」", better: "按订单状态回答");
                return;
            }
        }
    }

    // The goods were received and are on their way back: the facts or the buyer say so.
    private static bool ComesBack(Reply reply)
        => (reply.Facts?.All.Any(f => !f.Path.StartsWith("policy", StringComparison.Ordinal) && f.Value.AsSpan().ContainsAny(s_sentBack)) ?? false) || reply.Thread.LastBuyerTurn.Text.AsSpan().ContainsAny(s_sentBack);

    // The carrier's last line is newer than the order's status, and the buyer sees it as well.
    private static bool TrackedAsSigned(Reply reply)
        => (reply.Facts?.All.Any(f => f.Value.Contains("签收", StringComparison.Ordinal) && !f.Path.StartsWith("policy", StringComparison.Ordinal) && !f.Value.Contains("签收后", StringComparison.Ordinal)) ?? false)
            || reply.Thread.LastBuyerTurn.Text.Contains("显示", StringComparison.Ordinal);

    // The money has left the shop and the bank is at it.
    private static bool IsPaidBack(Reply reply)
        => reply.Facts?.All.Any(f => f.Value.Contains("已原路退", StringComparison.Ordinal) || f.Value.Contains("已退回", StringComparison.Ordinal) || f.Value.Contains("已打款", StringComparison.Ordinal)) ?? false;

    private static bool IsOtherParcel(ReadOnlySpan<char> sentence)
        => sentence.Contains("补", StringComparison.Ordinal) || sentence.Contains("换", StringComparison.Ordinal) || sentence.Contains("另", StringComparison.Ordinal) || sentence.Contains("赠品", StringComparison.Ordinal) || sentence.Contains("退货", StringComparison.Ordinal) || sentence.Contains("寄回", StringComparison.Ordinal);

    private static string Name(OrderStatus status) => status switch
    {
        OrderStatus.None => "没有订单",
        OrderStatus.Unpaid => "未付款",
        OrderStatus.Paid => "已付款，未发货",
        OrderStatus.Shipped => "已发货",
        OrderStatus.Signed => "已签收",
        OrderStatus.Refunding => "退款中",
        _ => "已关闭",
    };
}
