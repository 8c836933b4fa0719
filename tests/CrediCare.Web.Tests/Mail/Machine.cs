using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CrediCare.Web.Tests.Mail;

/// <summary>A machine that says which environment it is.</summary>
internal sealed class Machine(string environment) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = environment;
    public string ApplicationName { get; set; } = "CrediCare";
    public string ContentRootPath { get; set; } = "/";
    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
