using System.Collections.Frozen;

namespace Zhiyin.Coach.Rules.Answer;

/// <summary>Terms of the trade (as patterns of normalised text) and what they mean to a buyer.</summary>
internal static class JargonTerms
{
    /// <summary>Pattern of the term → plain words.</summary>
    public static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ipx#"] = "数字越大越防水",
        ["ip6#"] = "前一位是防尘，后一位是防水，越大越好",
        ["#atm"] = "5ATM可以洗手、淋雨、冷水游泳，热水澡不行",
        ["memc"] = "给快动作补画面，看球不拖影",
        ["hdr10"] = "亮处不发白、暗处看得清",
        ["dmd(芯片)?"] = "投影里负责成像的芯片",
        ["cvia"] = "亮度的测法，数字越大越亮",
        ["梯形校正"] = "斜着放也能把画面调正",
        ["投射比"] = "离墙多远能投多大",
        ["色域"] = "能显示的颜色多不多",
        ["(p3|srgb|ntsc)"] = "颜色鲜不鲜艳的标准",
        ["(dpi|ppi)"] = "画面细不细的数字",
        ["amoled"] = "自发光屏幕，颜色艳、省电",
        ["ltpo"] = "能自动降低刷新率省电的屏幕",
        ["nfc"] = "贴一下就能刷卡、传东西",
        ["(gan|氮化镓)"] = "让充电头更小、不烫的材料",
        ["pd(快充|协议)"] = "一种快充方式",
        ["qc#"] = "一种快充方式",
        ["(bldc|无刷)(电机|马达)"] = "更安静、更耐用的电机",
        ["热失控"] = "电池过热",
        ["hepa"] = "能滤掉细小灰尘的滤网",
        ["cadr"] = "每小时能净化多少空气",
        ["apf"] = "全年省电的数字，越大越省",
        ["(烟酰胺|玻色因|视黄醇|神经酰胺|二裂酵母|角鲨烷|寡肽)"] = "成分名，说清它对皮肤有什么作用",
        ["(莱赛尔|三醋酸|粘纤)(纤维|面料)?"] = "说清摸起来怎样、会不会闷、怎么洗",
        ["(斜纹|罗纹|平纹|府绸|贡缎|华夫格|提花)(组织|织法|织造)"] = "说清看起来、摸起来有什么不同",
        ["#支(纱|棉|双股|面料)"] = "支数越高，布越细越软",
        ["(丝光|磨毛|液氨|生物酶|抛光|固色)(处理|工艺)"] = "说清处理之后手感有什么不同",
        ["(充绒量|蓬松度|fp)#"] = "数字越大越暖、越轻",
        ["绒子含量"] = "羽绒里绒朵占多少，越高越暖",
        ["(三合一|三节)连接件"] = "拧一下就能锁紧的螺丝",
        ["(sku|spu|ssr|lbs|gmv|uv)"] = "换成商品、规格这样的词",
        ["(wms|erp|oms|tms|crm)(系统)?"] = "换成仓库系统、订单系统",
        ["(揽收|中转|分拨|集包|拆包|错分|改派|妥投|签收底单|面单号|退改|逆向物流|转运中心滞留)(异常|扫描|节点|时效|回传|流程)"] = "说清包裹现在在哪里、接下来去哪里",
        ["(极速|仅)退(款)?(白名单|链路|入口)"] = "说清在哪里点、多久到账",
        ["(客诉|工单流转|升级二线|二线|赔付链路|质检组|售后单状态机|逆向单|rma|dsr|sop|sla)"] = "换成买家听得懂的说法",
        ["(微动|阻尼|铰链)(开关|缓冲|结构)"] = "说清用起来是什么感觉",
        ["(316l|304l)"] = "更耐腐蚀的不锈钢",
        ["(tritan|pp5|pctg|ppsu)"] = "一种可以装热水、不含双酚A的塑料",
        ["(lumen|cri|色温#)"] = "灯光亮不亮、偏黄还是偏白",
        ["(a2dp|aac|ldac|aptx)"] = "蓝牙传声音的方式，决定音质",
        ["降噪#(db|分贝)"] = "能把周围的声音压低多少",
        ["(anc|enc)"] = "ANC是让您听得安静，ENC是让对方听清您",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What to say instead of, or after, <paramref name="word"/>.</summary>
    public static string Plain(string word)
    {
        foreach (var (pattern, plain) in All)
        {
            var key = pattern.Trim('#', '(').AsSpan();
            var end = key.IndexOfAny("|)#?(");
            if (word.StartsWith(end < 0 ? key : key[..end], StringComparison.Ordinal))
            {
                return plain;
            }
        }

        return "跟一句大白话，说明对买家意味着什么";
    }
}
