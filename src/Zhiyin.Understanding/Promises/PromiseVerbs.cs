using System.Diagnostics.CodeAnalysis;

namespace Zhiyin.Understanding.Promises;

/// <summary>How a verb behaves in a promise.</summary>
[Flags]
internal enum VerbTraits
{
    None = 0,

    /// <summary>A check that may only lead to an answer.</summary>
    Check = 1,

    /// <summary>A step on the way to another act (联系仓库, 申请, 安排); alone it is an act of its own.</summary>
    Step = 2,

    /// <summary>Says only that something is done (处理, 办好): the thing done gives the kind.</summary>
    Generic = 4,

    /// <summary>A thing that is given (结果, 单号): counts only behind 给您, 发您, 出.</summary>
    Given = 8,

    /// <summary>Too common to count without the shop as subject or the buyer as the one served.</summary>
    Weak = 16,

    /// <summary>A request to wait.</summary>
    Hold = 32,
}

/// <summary>A verb of a promise. Which kind a bare 发, 寄, 补 or 换 is, its object says (see <see cref="PromiseObjects"/>).</summary>
internal sealed record PromiseVerb(string Text, CommitmentKind Kind, VerbTraits Traits)
{
    /// <summary>True when it has one of <paramref name="traits"/>.</summary>
    public bool Any(VerbTraits traits) => (Traits & traits) != VerbTraits.None;
}

/// <summary>The verbs with which a shop promises, by first character, longest first.</summary>
internal static class PromiseVerbs
{
    private static readonly Dictionary<char, PromiseVerb[]> s_byFirst = Build();

    /// <summary>The longest verb that begins at <paramref name="at"/>; false when there is none.</summary>
    public static bool TryMatch(string text, int at, [NotNullWhen(true)] out PromiseVerb? verb)
    {
        if (s_byFirst.TryGetValue(text[at], out var verbs))
        {
            foreach (var candidate in verbs)
            {
                if (text.AsSpan(at).StartsWith(candidate.Text, StringComparison.Ordinal))
                {
                    verb = candidate;
                    return true;
                }
            }
        }

        verb = null;
        return false;
    }

    private static Dictionary<char, PromiseVerb[]> Build()
    {
        var all = new List<PromiseVerb>();
        Add(CommitmentKind.Reply, VerbTraits.None, "给您回 给你回 跟您同步 和您同步 向您同步 回复 答复 回覆 回您 回你 反馈给您 反馈给你 反馈您 给您反馈 给你反馈 给反馈 告知 告诉您 告诉你 通知您 通知你 联系您 联系你 跟您说 和您说 给您说 跟你说 给你说 同步给您 同步您 同步给你 回话 回信 回音 回消息 提醒您 答您 给您讲 跟您讲 跟您确认 和您确认 与您确认 跟您沟通 和您沟通 与您沟通 和您对接 与您联系 跟您联系 和您联系 与您对接 跟您对接 找您 汇报 给个话 短信通知 留言给您 艾特您 报给您 说给您 出方案 出结果 出报价 发给您看 教您 给您演示 甩给您 丢给您 传给您 传您 过来看您 再过来 来找您 来跟您 喊您 叫您 知会您 知会一声 回个信 发到您手机");
        Add(CommitmentKind.Reply, VerbTraits.Given, "处理意见 处理方案 解决方案 处理结果 处理办法 意见 结果 说法 答案 方案 准信 准话 信 消息 交代 交待 信儿 单号 链接 教程 寄件地址 退货地址 图片 照片 截图 小视频 视频 尺寸 数据 报告 进展 进度 报价 清单 信息 明细 实拍图 话 准数 结论");
        Add(CommitmentKind.Reply, VerbTraits.Weak, "拍照 拍个 拍张 拍段 拍一 拍给您 录个 录一 截图给您 量好 解释 讲解 演示 截个图 截张图 录一段");
        Add(CommitmentKind.Callback, VerbTraits.None, "给您回电 给您回个电 给您回电话 给您回拨 给您回个电话 给你回电 给你回个电话 给您回通电话 回通电话 回电 打电话 去电 致电 回个电话 打个电话 电话联系 电话回复 电话告知 电话通知 电话沟通 来电 打给您 打过去 拨打 拨给您 通电话 回拨 回访电话 电话回访 打您电话 打您手机 外呼 通个话 打您 去个电话 给您电话 给个电话 来个电话 拨个电话 个电话 挂个电话 挂电话 拨您");
        Add(CommitmentKind.Ship, VerbTraits.None, "揽出去 揽走 发货 发出 寄出 发走 出库 发掉 寄走 发顺丰 发快递 发件 寄发 交快递 交给快递 发运 送出仓 送出去 邮出 邮走 邮出去 装车");
        Add(CommitmentKind.Ship, VerbTraits.Weak, "发 寄 走顺丰 走快递 走京东 走空运 邮 邮寄");
        Add(CommitmentKind.Ship, VerbTraits.Step, "打包");
        Add(CommitmentKind.Resend, VerbTraits.None, "补发 补寄 换新的 发新的 寄新的 换好的 发好的 发正确的 发对的 重发 重寄 换货 换新 换发 另发 重新发 重新寄 再发 再寄 再补 调换 更换 换一 换个 换件 换台 换条 换双 换只 补齐 补上 另寄 发新 补送 重新补 换给您 换成新 补过去 补给您");
        Add(CommitmentKind.Resend, VerbTraits.Weak, "补 换");
        Add(CommitmentKind.Refund, VerbTraits.None, "退款 退钱 退您 退给您 退你 退给你 退回给您 退回您 退回到您 退回你 打款 打回您 打进您 打入您 打到您 转账 赔付 赔偿 赔您 赔给您 赔你 补偿 退差 补差价 补差额 返还 返您 返给您 返现 退还 退运费 退邮费 报销 打给您账 退押金 退定金 原路退 原路返 全额退 退掉 退全款 退一半 退货款 补运费 补邮费 补您运费 转给您 退到您 打到您 打回去 打回来 退回去 转回去 转您卡 转您余额 转您支付宝 打您支付宝 打您卡 打您余额 到您余额 到您账 转您 冲回 冲回去 原路回 免单 返微信 返支付宝 返到您 打回您");
        Add(CommitmentKind.Refund, VerbTraits.Weak, "退 打");
        Add(CommitmentKind.Repair, VerbTraits.None, "维修 修好 检修 修理 返修 送修 修一下 修复 上门维修 上门检修 上门修 上门看 上门检测 上门 保养 调试 检测 修 寄回去 寄回给您 发回去 送回去 发回给您 修补 抛光 打磨 翻新 补漆 补胶 焊好 缝好 调音 调校 校准 返厂 寄回 再寄回");
        Add(CommitmentKind.Verify, VerbTraits.Check, "核实 核查 查实 查询 查证 查验 查找 查明 查清 查一查 查一下 查下 查查 核对 排查 清点 盘点 盘一下 调监控 看监控 翻监控 了解情况 了解一下 了解下 问一下 问下 问问 问清楚 核一下 查看 查 核算 算一下 复核 调取 调记录 翻下 翻一下 翻翻 翻看 去找 找找 找一下 对一下 确认清楚 测一下 量一下 量下 测量 试一下 复检 复查 复测 抽检 抽查 翻一遍 翻一翻 看录像 调录像 称一下 称一称 过一遍 对一对 对一遍 对账 核一遍 查一遍 比对 求证 追查");
        Add(CommitmentKind.Verify, VerbTraits.Check | VerbTraits.Weak, "检查 检验 确认 看一下 看看 看下 看一眼 看眼 瞧瞧 问 瞅瞅");
        Add(CommitmentKind.Other, VerbTraits.Generic, "处理 搞定 弄好 弄妥 办妥 办好 办理 解决 落实 操作 完成 到位 安排好 搞好 办");
        Add(CommitmentKind.Other, VerbTraits.Generic | VerbTraits.Step, "安排 申请 提交 发起");
        Add(CommitmentKind.Other, VerbTraits.Step, "登记 跟进 跟踪 盯着 盯紧 盯一下 留意 关注 联系 催一下 催一催 催促 催催 催 反馈 上报 反映 协调 沟通 说一声 打个招呼 打招呼 报备 转告 转达");
        Add(CommitmentKind.Other, VerbTraits.None, "备注 改地址 改成 改好 改价 改过来 修改 更改 改一下 改下 改掉 开发票 开票 开具 开好 开出 补发票 补开 重开 发券 补券 优惠券 送券 取件 上门取 上门收 取货 拦截 拦下 拦回 截回 预留 留货 留着 留一件 留好 取消订单 取消 合单 合并 记录 记下 转接 转给 转交 转人工 升级 建单 创建工单 开工单 下工单 关闭 撤销 延长 延保 加急 赠送 送您 补送券 上传 登录后台 录入 标记 调整 改单 锁库存 锁货 催件 查件 追件 追回 拉黑 屏蔽 补签 绑定 补录 改派 写上 记上 标上 写进 二次派送 重新派 转寄 送货 送上门 送过去 安装 划掉 删掉 移除 注销 锁住 锁定 叫回来 解绑");
        Add(CommitmentKind.Other, VerbTraits.Weak, "改 开 送 催单 记 审核 通过 同意 开通 恢复 更新 更正 收件 转到");
        Add(CommitmentKind.Reply, VerbTraits.Hold, "稍等 稍候 等一下 等等我 等我 等一会 等会儿 等会 等下 稍微等 请等 您等等 等一等 给我 容我 您等 你等 等等");
        return all.GroupBy(v => v.Text[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(v => v.Text.Length).ToArray());

        void Add(CommitmentKind kind, VerbTraits traits, string words) => all.AddRange(words.Split(' ').Select(w => new PromiseVerb(w, kind, traits)));
    }
}
