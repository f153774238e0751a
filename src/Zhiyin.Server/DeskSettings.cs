using System.Net;

namespace Zhiyin.Server;

/// <summary>What an owner can set, on the command line (<c>--upload-megabytes 50</c>) or in the environment (<c>upload-megabytes</c>).</summary>
public sealed record DeskSettings
{
    /// <summary>Where the desk listens unless <c>--urls</c> says otherwise: this machine only.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5280";

    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrl;

    /// <summary>Folder of the built pages (<c>index.html</c> in it); null looks beside the program and upwards for <c>web/desk/dist</c>.</summary>
    public string? Pages { get; init; }

    /// <summary>Folder of the built widget (<c>widget.js</c> in it); null looks beside the program and upwards for <c>web/widget/dist</c>.</summary>
    public string? Widget { get; init; }

    /// <summary>Folder of the database file, the keys and the lock.</summary>
    public string Data { get; init; } = "data";

    /// <summary>RabbitMQ's address (<c>amqp://user:password@host:5672/</c>) when several nodes share one PostgreSQL; null: nodes look each second.</summary>
    public string? Broker { get; init; }

    /// <summary>A demo shop: sign-ins, a shop page with the widget, a few conversations. Lives in <c>data/demo</c> unless <see cref="Data"/> is given, and never over a shop that is real.</summary>
    public bool Demo { get; init; }

    /// <summary>File of the master key (32 bytes); null: <c>keys/master.key</c> in <see cref="Data"/>, made at the first start. Every node of a cluster needs the same.</summary>
    public string? MasterKey { get; init; }

    /// <summary>Addresses or networks of proxies whose forwarded headers are believed, separated by semicolons; null: none.</summary>
    public string? Proxies { get; init; }

    /// <summary>A PostgreSQL database (<c>Host=db;Database=zhiyin;Username=…;Password=…</c>) instead of the file in <see cref="Data"/>; also <c>ZHIYIN_DATABASE</c>, which keeps the password out of lists of processes.</summary>
    public string? Database { get; init; }

    /// <summary>Whether an empty database gets a shop and an owner, whose password is printed once.</summary>
    public bool FirstOwner { get; init; } = true;

    /// <summary>Names the desk answers to beside this machine's own (localhost), separated by semicolons; <c>*</c> for any. Unset: this machine's names while it listens on loopback only.</summary>
    public string? Hosts { get; init; }

    /// <summary>Largest JSON request or single line, in bytes.</summary>
    public long RequestBytes { get; init; } = 1 << 20;

    /// <summary>Largest file that can be dropped, in bytes.</summary>
    public long UploadBytes { get; init; } = 32L << 20;

    /// <summary>Requests of one signed-in browser or one key a minute; a typing agent makes about four a second.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Requests of one address a minute: a whole office may share one.</summary>
    public int AddressRequestsPerMinute { get; init; } = 12_000;

    /// <summary>Passwords one address may try a minute, right or wrong; wrong ones lock long before.</summary>
    public int SignInsPerMinute { get; init; } = 30;

    /// <summary>Files of one address a minute.</summary>
    public int UploadsPerMinute { get; init; } = 20;

    /// <summary>True when nobody outside this machine can reach it.</summary>
    public bool LoopbackOnly => Urls.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsLoopback);

    /// <summary>Reads the settings that are given; the others keep their defaults.</summary>
    public static DeskSettings From(IConfiguration configuration)
    {
        var given = new DeskSettings();
        return given with
        {
            Urls = configuration["urls"] ?? given.Urls,
            Pages = configuration["pages"],
            Widget = configuration["widget"],
            Hosts = configuration["hosts"],
            Demo = configuration.GetValue("demo", false),
            Data = configuration["data"] ?? (configuration.GetValue("demo", false) ? Path.Combine(given.Data, "demo") : given.Data),
            MasterKey = configuration["master-key"],
            Proxies = configuration["proxies"],
            Broker = configuration["broker"] ?? configuration["ZHIYIN_BROKER"],
            Database = configuration["database"] ?? configuration["ZHIYIN_DATABASE"],
            FirstOwner = configuration.GetValue("first-owner", given.FirstOwner),
            UploadBytes = configuration.GetValue("upload-megabytes", given.UploadBytes >> 20) << 20,
            RequestsPerMinute = configuration.GetValue("requests-per-minute", given.RequestsPerMinute),
            AddressRequestsPerMinute = configuration.GetValue("address-requests-per-minute", given.AddressRequestsPerMinute),
            SignInsPerMinute = configuration.GetValue("sign-ins-per-minute", given.SignInsPerMinute),
            UploadsPerMinute = configuration.GetValue("uploads-per-minute", given.UploadsPerMinute),
        };
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url.Trim()).Host.Trim('[', ']');
        return host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }
}
