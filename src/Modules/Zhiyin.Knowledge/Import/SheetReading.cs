using Zhiyin.Knowledge.Articles;
using Zhiyin.Knowledge.Facts;
using Zhiyin.Knowledge.Orders;
using Zhiyin.Knowledge.Policies;
using Zhiyin.Knowledge.Products;
using Zhiyin.Knowledge.Promotions;

namespace Zhiyin.Knowledge.Import;

/// <summary>Reads rows as inputs. Rows with the same product code or order number are one product with its variants, one order with its lines.</summary>
internal static class SheetReading
{
    private static readonly Dictionary<string, OrderState> s_states = new(StringComparer.OrdinalIgnoreCase)
    {
        ["待付款"] = OrderState.Unpaid,
        ["未付款"] = OrderState.Unpaid,
        ["等待买家付款"] = OrderState.Unpaid,
        ["unpaid"] = OrderState.Unpaid,
        ["待发货"] = OrderState.Paid,
        ["已付款"] = OrderState.Paid,
        ["买家已付款"] = OrderState.Paid,
        ["paid"] = OrderState.Paid,
        ["已发货"] = OrderState.Shipped,
        ["待收货"] = OrderState.Shipped,
        ["卖家已发货"] = OrderState.Shipped,
        ["shipped"] = OrderState.Shipped,
        ["已签收"] = OrderState.Signed,
        ["交易成功"] = OrderState.Signed,
        ["已完成"] = OrderState.Signed,
        ["signed"] = OrderState.Signed,
        ["退款中"] = OrderState.Refunding,
        ["售后中"] = OrderState.Refunding,
        ["refunding"] = OrderState.Refunding,
        ["已关闭"] = OrderState.Closed,
        ["交易关闭"] = OrderState.Closed,
        ["已取消"] = OrderState.Closed,
        ["closed"] = OrderState.Closed,
    };

    private static readonly Dictionary<string, PolicyKind> s_policies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["退换"] = PolicyKind.Return,
        ["退货"] = PolicyKind.Return,
        ["发货"] = PolicyKind.Ship,
        ["质保"] = PolicyKind.Warranty,
        ["发票"] = PolicyKind.Invoice,
        ["价保"] = PolicyKind.Price,
        ["运费"] = PolicyKind.Freight,
        ["售后"] = PolicyKind.After,
        ["其他"] = PolicyKind.Other,
    };

    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase) { ["满减"] = "minus", ["立减"] = "minus", ["券"] = "minus", ["折扣"] = "discount", ["打折"] = "discount", ["第几件"] = "nth", ["一口价"] = "fixed", ["赠品"] = "none" };

    private static readonly Dictionary<string, string> s_layers = new(StringComparer.OrdinalIgnoreCase) { ["单品"] = "item", ["店铺"] = "shop", ["跨店"] = "cross", ["平台"] = "platform", ["支付"] = "payment" };

    private static readonly Dictionary<string, PromotionKind> s_promotions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["满减"] = PromotionKind.Cut,
        ["折扣"] = PromotionKind.Discount,
        ["优惠券"] = PromotionKind.Coupon,
        ["券"] = PromotionKind.Coupon,
        ["赠品"] = PromotionKind.Gift,
        ["多件"] = PromotionKind.Bundle,
    };

    public static string CodeOf(SheetRow row) => Needed(row, "商品编码", "编码", "code");

    public static string NumberOf(SheetRow row) => Needed(row, "订单号", "订单编号", "number");

    public static ProductInput Product(IReadOnlyList<SheetRow> rows, ShopTime zone)
    {
        var first = rows[0];
        var variants = rows.Where(r => r.Text("规格编码", "sku", "规格", "库存", "stock").Length > 0).Select((r, i) => Variant(r, i, zone)).ToList();
        return new(CodeOf(first), Needed(first, "商品名称", "名称", "name"), first.Text("类目", "category"), first.Text("品牌", "brand"), first.Fen("价格", "price") ?? (variants.Count > 0 ? variants.Min(v => v.PriceFen) : null), true, new ProductFields
        {
            Attrs = first.Pairs("规格参数", "参数", "attrs"),
            Functions = first.List("功能"),
            Points = first.List("优点", "优势", "卖点"),
            Weaknesses = first.List("不足", "劣势"),
            Fits = first.List("适用", "适用场景"),
            NotFor = first.List("不适用", "禁忌"),
            Usage = first.List("使用方法"),
            Care = first.List("洗护保养", "洗护"),
            Cautions = first.List("注意事项"),
            Certificates = first.List("资质"),
            Misconceptions = first.List("常见误解"),
            Background = first.List("行业知识"),
            ForbiddenClaims = first.List("禁止宣称"),
            Included = first.List("包装清单"),
            Warranty = first.Text("质保", "warranty"),
            Aliases = first.List("别名", "aliases"),
            SizeChart = Sizes(rows.Select(r => r.Text("尺码表", "size_chart")).FirstOrDefault(t => t.Length > 0)),
        }, variants);
    }

    public static OrderInput Order(IReadOnlyList<SheetRow> rows, ShopTime zone)
    {
        var first = rows[0];
        return new(NumberOf(first), first.Text("买家编号", "买家", "buyer"), One(first, s_states, "状态", "订单状态", "status"), first.Moment(zone, "下单时间", "placed_at") ?? throw new RowFaultException("缺少下单时间"), first.Fen("实付金额", "实付", "paid"), new OrderDetails
        {
            Items = [.. rows.Where(r => r.Text("商品编码", "商品名称").Length > 0).Select(r => new OrderItem(r.Text("商品编码"), r.Text("商品名称"), r.Text("规格编码"), r.Text("规格"), r.Number("数量") ?? 1, r.Fen("单价") ?? 0))],
            PaidAt = first.Moment(zone, "付款时间"),
            ShipBy = first.Moment(zone, "最晚发货时间"),
            ShippedAt = first.Moment(zone, "发货时间"),
            Carrier = first.Text("快递", "快递公司"),
            TrackingNo = first.Text("快递单号", "运单号"),
            LastTrack = first.Text("物流") is { Length: > 0 } track ? track : null,
            SignedAt = first.Moment(zone, "签收时间"),
            Address = first.Text("收货地址", "地址"),
            Note = first.Text("备注"),
            Refund = Refund(first, zone),
            FreightInsurance = first.Yes("运费险"),
            NoReturn = first.Yes("不支持七天无理由"),
        });
    }

    // The first line names the columns, a line a size; cells are parted by commas, tabs or bars, lines by line ends or semicolons.
    private static SizeChart? Sizes(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var table = text.Split(['\n', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split([',', '，', '\t', '|'], StringSplitOptions.TrimEntries)).ToList();
        if (table.Count < 2 || !table[0].Any(name => name is "码" or "尺码"))
        {
            throw new RowFaultException("尺码表第一行写列名，要有「码」这一列，下面一行一个尺码");
        }

        if (table.Find(cells => cells.Length != table[0].Length) is { } odd)
        {
            throw new RowFaultException($"尺码表「{string.Join(',', odd)}」有 {odd.Length} 格，列名有 {table[0].Length} 个");
        }

        return new([.. table.Skip(1).Select(cells => table[0].Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))]);
    }

    private static OrderRefund? Refund(SheetRow row, ShopTime zone)
    {
        var (state, fen) = (row.Text("退款状态"), row.Fen("退款金额"));
        if (state.Length == 0 && fen is null)
        {
            return null;
        }

        return new(
            state.Length > 0 ? state : throw new RowFaultException("有退款金额时要写退款状态"),
            fen ?? throw new RowFaultException("有退款状态时要写退款金额"),
            row.Text("退款原因"),
            row.Moment(zone, "退款申请时间") ?? throw new RowFaultException("有退款时要写退款申请时间"),
            row.Moment(zone, "退款完成时间"),
            row.Text("退款渠道") is { Length: > 0 } channel ? channel : "原路退回");
    }

    public static PolicyInput Policy(SheetRow row, ShopTime zone) => new(
        row.Text("类型") is { Length: > 0 } kind && s_policies.TryGetValue(kind, out var known) ? known : PolicyKind.Other, Needed(row, "名称", "title"), Needed(row, "内容", "text"), null, row.Text("来源"),
        row.Moment(zone, "生效日期", "from"), row.Moment(zone, "失效日期", "to"));

    public static PromotionInput Promotion(SheetRow row, ShopTime zone)
    {
        var type = row.Text("优惠方式").Length == 0 ? "none" : One(row, s_types, "优惠方式");
        return new(Needed(row, "名称", "name"), row.Text("类型").Length == 0 ? PromotionKind.Cut : One(row, s_promotions, "类型"), new PromotionTerms
        {
            Type = type,
            Layer = row.Text("层级").Length == 0 ? "shop" : One(row, s_layers, "层级"),
            ThresholdFen = row.Fen("门槛") ?? 0,
            Pieces = row.Number("件数") ?? 0,
            ValueFen = row.Fen("优惠") ?? 0,
            Tenths = row.Fen("折扣") is { } tenths ? tenths / 100m : 0,
            CapFen = row.Fen("封顶"),
            PerStep = row.Yes("每满"),
            Nth = row.Number("第几件") ?? 2,
            Gift = row.Text("赠品") is { Length: > 0 } gift ? gift : null,
            Products = row.List("商品编码"),
        }, Needed(row, "说明", "text"), row.Moment(zone, "开始时间", "from"), row.Moment(zone, "结束时间", "to"));
    }

    public static ArticleInput Article(SheetRow row) => new(Needed(row, "标题", "title"), Needed(row, "正文", "body"), row.List("标签", "tags"), row.List("商品编码", "products"));

    private static VariantShape Variant(SheetRow row, int place, ShopTime zone)
    {
        var spec = row.Text("规格").Contains('=', StringComparison.Ordinal) ? row.Pairs("规格") : row.Text("规格") is { Length: > 0 } text ? new Dictionary<string, string>(StringComparer.Ordinal) { ["规格"] = text } : [];
        var code = row.Text("规格编码", "sku");
        return new(code.Length > 0 ? code : $"{CodeOf(row)}-{place + 1}", spec, row.Fen("规格价格", "价格", "price") ?? 0, row.Number("库存", "stock") ?? 0, row.Moment(zone, "到货日期", "arrival"));
    }

    private static string Needed(SheetRow row, params string[] columns) => row.Text(columns) is { Length: > 0 } text ? text : throw new RowFaultException($"缺少{columns[0]}");

    private static T One<T>(SheetRow row, Dictionary<string, T> known, params string[] columns)
        => known.TryGetValue(Needed(row, columns), out var value) ? value : throw new RowFaultException($"{columns[0]}「{row.Text(columns)}」不认识，可以写：{string.Join('、', known.Keys.Where(k => !char.IsAsciiLetter(k[0])))}");
}
