using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Zhiyin.Platform.Operations;

namespace Zhiyin.Server.Operations;

/// <summary>
/// Metrics and traces over OTLP, when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set (the exporter reads its other settings from the standard OTEL_ variables too).
/// Spans carry routes, never queries, bodies or names of people.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] s_meters =
        [DeskMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "Microsoft.EntityFrameworkCore", "Npgsql", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            builder.Services.AddHostedService<Exporting>();
        }
    }

    private sealed class Exporting : IHostedService, IDisposable
    {
        private MeterProvider? _meters;
        private TracerProvider? _traces;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("zhiyin", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(), serviceInstanceId: Environment.MachineName).AddEnvironmentVariableDetector();
            _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(s_meters).AddOtlpExporter().Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Npgsql").AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _meters?.ForceFlush(3000);
            _traces?.ForceFlush(3000);
            return Task.CompletedTask;
        }

        public void Dispose()
        {
            _meters?.Dispose();
            _traces?.Dispose();
        }
    }
}
