namespace Zhiyin.Knowledge.Import;

/// <summary>What a file holds.</summary>
public static class SheetKinds
{
    /// <summary>The kinds of <c>knowledge/import</c>, with the columns of a file to begin from; those marked * are needed.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Columns { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["products"] =
        [
            "商品编码*", "商品名称*", "类目", "品牌", "价格*", "规格编码", "规格", "库存", "到货日期", "规格参数", "功能", "优点", "不足", "适用", "不适用", "使用方法", "洗护保养", "注意事项", "资质",
            "常见误解", "行业知识", "禁止宣称", "包装清单", "质保", "别名", "尺码表",
        ],
        ["orders"] =
        [
            "订单号*", "买家编号", "状态*", "下单时间*", "付款时间", "实付金额", "商品编码", "商品名称", "规格", "数量", "单价", "最晚发货时间", "发货时间", "快递", "快递单号", "物流", "签收时间", "收货地址", "备注", "退款状态", "退款金额", "退款原因", "退款申请时间",
            "退款完成时间", "退款渠道", "运费险", "不支持七天无理由",
        ],
        ["policies"] = ["类型", "名称*", "内容*", "生效日期*", "失效日期", "来源"],
        ["promotions"] = ["名称*", "类型", "优惠方式", "层级", "门槛", "件数", "优惠", "折扣", "第几件", "封顶", "每满", "赠品", "商品编码", "开始时间*", "结束时间*", "说明*"],
        ["articles"] = ["标题*", "正文*", "标签", "商品编码"],
    };
}
