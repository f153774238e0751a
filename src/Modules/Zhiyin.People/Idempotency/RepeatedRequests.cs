using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Zhiyin.Platform.Secrets;

namespace Zhiyin.People.Idempotency;

/// <summary>
/// Answers a writing request whose <c>Idempotency-Key</c> was seen before with the answer it got then. A program that lost the answer can ask again and nothing
/// happens twice. Faults of the desk are not remembered; uploads and strangers' requests are not concerned.
/// </summary>
internal sealed class RepeatedRequests(RequestDelegate next, Store store, MasterKey key, TimeProvider time)
{
    private const string Header = "Idempotency-Key";
    private const int LongestKey = 128;
    private const int LongestAnswer = 1 << 20;

    public async Task InvokeAsync(HttpContext http)
    {
        var word = http.Request.Headers[Header].ToString();
        if (word.Length == 0 || CurrentUser.Of(http) is not { } user || !Writes(http.Request.Method) || http.Request.HasFormContentType)
        {
            await next(http);
            return;
        }

        if (word.Length > LongestKey)
        {
            await Refusal.Invalid(Header, $"最多 {LongestKey} 个字符", $"At most {LongestKey} characters").ToHttp().ExecuteAsync(http);
            return;
        }

        var hash = await HashOfAsync(http);
        var known = await RememberAsync(user, word, hash, http.RequestAborted);
        if (known is not null)
        {
            await RepeatAsync(http, user, known, hash);
            return;
        }

        await RunAsync(http, user, word);
    }

    /// <summary>The row another request left, or null after leaving one for this request.</summary>
    private Task<RememberedAnswer?> RememberAsync(CurrentUser user, string word, byte[] hash, CancellationToken cancellation) => store.WriteAsync(async db =>
    {
        await store.Dialect.LockAsync(db, $"repeat:{user.Agent}:{word}", cancellation);
        var now = time.GetUtcNow();
        var row = await db.Set<RememberedAnswer>().SingleOrDefaultAsync(a => a.Shop == user.Shop && a.Agent == user.Agent && a.Key == word, cancellation);
        if (row is not null && row.Holds(now))
        {
            return row;
        }

        if (row is not null)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancellation);
        }

        db.Add(new RememberedAnswer { Shop = user.Shop, Agent = user.Agent, Key = word, RequestHash = hash, At = now });
        return null;
    }, cancellation);

    private async Task RepeatAsync(HttpContext http, CurrentUser user, RememberedAnswer known, byte[] hash)
    {
        if (!CryptographicOperations.FixedTimeEquals(known.RequestHash, hash))
        {
            await PeopleRefusals.OtherRequest.ToHttp().ExecuteAsync(http);
            return;
        }

        if (known.Status == 0)
        {
            await PeopleRefusals.StillRunning.ToHttp().ExecuteAsync(http);
            return;
        }

        // Emptied by an erasure: it was done, and what was said of it is gone.
        byte[] body = known.Body.Length == 0 ? [] : key.Open(Convert.FromBase64String(known.Body), Context(user, known.Key));
        http.Response.StatusCode = known.Status;
        http.Response.Headers["Idempotency-Replayed"] = "true";
        if (body.Length > 0)
        {
            http.Response.ContentType = known.ContentType;
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private async Task RunAsync(HttpContext http, CurrentUser user, string word)
    {
        var original = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var kept = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(kept, original));
        var (finished, gone) = (false, http.RequestAborted);
        // A caller who goes must not stop it half way: what came after its commit would fail, the row be taken away, and the next try act again.
        http.RequestAborted = CancellationToken.None;
        try
        {
            await next(http);
            await http.Response.BodyWriter.FlushAsync(CancellationToken.None);
            finished = http.Response.StatusCode < 500 && http.Response.StatusCode != StatusCodes.Status429TooManyRequests && kept.Length <= LongestAnswer;
        }
        finally
        {
            http.Features.Set(original);
            http.RequestAborted = gone;
            await KeepAsync(http, user, word, finished ? kept.ToArray() : null);
        }

        kept.Position = 0;
        await kept.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    // Even when the caller has gone meanwhile: what was done is done, and the next try must learn of it.
    private Task<int> KeepAsync(HttpContext http, CurrentUser user, string word, byte[]? body) => store.WriteAsync(db =>
    {
        var row = db.Set<RememberedAnswer>().Where(a => a.Shop == user.Shop && a.Agent == user.Agent && a.Key == word);
        if (body is null)
        {
            return row.ExecuteDeleteAsync(CancellationToken.None);
        }

        var (status, type) = (http.Response.StatusCode, http.Response.ContentType ?? "");
        var box = Convert.ToBase64String(key.Seal(body, Context(user, word)));
        return row.ExecuteUpdateAsync(a => a.SetProperty(x => x.Status, status).SetProperty(x => x.ContentType, type).SetProperty(x => x.Body, box), CancellationToken.None);
    }, CancellationToken.None);

    private static async Task<byte[]> HashOfAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        var buffer = new byte[16 << 10];
        for (var read = 1; read > 0;)
        {
            read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted);
            hash.AppendData(buffer, 0, read);
        }

        http.Request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    private static bool Writes(string method) => HttpMethods.IsPost(method) || HttpMethods.IsPut(method) || HttpMethods.IsPatch(method) || HttpMethods.IsDelete(method);

    private static byte[] Context(CurrentUser user, string word) => Encoding.UTF8.GetBytes($"answer:{user.Agent}:{word}");
}
