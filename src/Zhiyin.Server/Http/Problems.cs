using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Zhiyin.Server.Http;

/// <summary>Refusals as problem details (RFC 9457): the title in Chinese, the same in English as <c>titleEn</c>, the detail says what to mend.</summary>
internal static partial class Problems
{
    public static void AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var (code, zh, en) = TitleOf(context.ProblemDetails.Status ?? 500);
            context.ProblemDetails.Extensions.TryAdd("code", code);
            if (!context.ProblemDetails.Extensions.ContainsKey("titleEn"))
            {
                context.ProblemDetails.Title = zh;
                context.ProblemDetails.Extensions["titleEn"] = en;
            }

            context.ProblemDetails.Extensions.Remove("traceId");
        });
        builder.Services.AddExceptionHandler<FaultLog>();
    }

    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
    }

    /// <summary>A refusal with its own words.</summary>
    public static ProblemHttpResult Refuse(int status, string title, string titleEn, string? detail = null)
        => TypedResults.Problem(detail, statusCode: status, title: title, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["titleEn"] = titleEn });

    private static (string Code, string Zh, string En) TitleOf(int status) => status switch
    {
        400 => ("bad_request", "请求读不懂", "The request cannot be read"),
        404 => ("not_found", "没有这个地址", "There is nothing at this address"),
        405 => ("wrong_method", "这个地址不支持该方法", "This address does not take that method"),
        413 => ("too_large", "内容太大", "The content is too large"),
        415 => ("wrong_content_type", "不支持的内容类型", "This content type is not taken"),
        429 => ("too_many_requests", "请求太频繁，请稍后再试", "Too many requests, try again shortly"),
        >= 500 => ("fault", "程序出错了，内容没有保存", "A fault of the program; nothing was stored"),
        _ => ("refused", "请求没有完成", "The request was not completed"),
    };

    /// <summary>Writes where a fault happened, never what the request said: exception messages may quote a buyer.</summary>
    private sealed partial class FaultLog(ILogger<FaultLog> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (exception is not BadHttpRequestException)
            {
                var at = httpContext.GetEndpoint()?.DisplayName ?? "no endpoint";
                Fault(exception.GetType().Name, at, new StackTrace(exception, fNeedFileInfo: false).ToString());
            }

            return ValueTask.FromResult(false);
        }

        [LoggerMessage(1, LogLevel.Error, "{Kind} at {Endpoint}\n{Stack}")]
        private partial void Fault(string kind, string endpoint, string stack);
    }
}
