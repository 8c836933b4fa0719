using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// Writes which packages the build is made of, each with its version and licence, as CycloneDX 1.5. It reads what restore wrote down
/// and what lies in the packages themselves; it asks nobody and names no machine. Compiled by the build, hence the older language.
/// </summary>
public sealed class BillOfMaterials : Task
{
    /// <summary>What restore found for the site: <c>project.assets.json</c>.</summary>
    [Required]
    public string Assets { get; set; }

    /// <summary>Each <c>package-lock.json</c> of which something is shipped.</summary>
    [Required]
    public ITaskItem[] Locks { get; set; }

    /// <summary>Licences of packages that only carry a text: the name, and the licence as metadata.</summary>
    public ITaskItem[] Known { get; set; } = new ITaskItem[0];

    [Required]
    public string Output { get; set; }

    public override bool Execute()
    {
        var parts = NuGetPackages()
            .Concat(Locks.SelectMany(NpmPackages))
            .GroupBy(part => part.Reference)
            .Select(same => same.First())
            .OrderBy(part => part.Reference, StringComparer.Ordinal)
            .ToList();
        foreach (var part in parts.Where(part => part.Licence == null))
            Log.LogError(part.Reference + " names no licence; say it in KnownLicence.");
        if (Log.HasLoggedErrors)
            return false;
        var bill = new StringBuilder(
            "{\n  \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"1.5\",\n  \"version\": 1,\n  \"components\": [\n"
        );
        bill.Append(string.Join(",\n", parts.Select(part => part.Written())));
        bill.Append("\n  ]\n}\n");
        File.WriteAllText(Output, bill.ToString());
        return true;
    }

    private IEnumerable<Part> NuGetPackages()
    {
        var assets = Read(Assets);
        var folders = assets.Element("packageFolders").Elements().Select(NameOf).ToList();
        var shipped = new HashSet<string>(
            assets.Element("targets").Elements().SelectMany(target => target.Elements()).Where(IsShipped).Select(NameOf)
        );
        foreach (var library in assets.Element("libraries").Elements().Where(one => (string)one.Element("type") == "package"))
        {
            var name = NameOf(library).Split('/');
            var folder = folders.Select(root => Path.Combine(root, (string)library.Element("path"))).First(Directory.Exists);
            yield return new Part(
                "nuget",
                name[0],
                name[1],
                LicenceOf(name[0], Directory.GetFiles(folder, "*.nuspec").Single()),
                shipped.Contains(NameOf(library))
            );
        }
    }

    private IEnumerable<Part> NpmPackages(ITaskItem file)
    {
        const string Folder = "node_modules/";
        foreach (var package in Read(file.ItemSpec).Element("packages").Elements())
        {
            var at = NameOf(package).LastIndexOf(Folder, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var name = NameOf(package).Substring(at + Folder.Length);
            yield return new Part(
                "npm",
                name,
                (string)package.Element("version"),
                (string)package.Element("license") ?? KnownOf(name),
                (string)package.Element("dev") != "true"
            );
        }
    }

    /// <summary>Something of it lies beside the executable; the others only help to build.</summary>
    private static bool IsShipped(XElement library) =>
        new[] { "runtime", "native", "runtimeTargets", "resource" }
            .SelectMany(kind => library.Elements(kind))
            .SelectMany(files => files.Elements())
            .Any(file => !NameOf(file).EndsWith("_._", StringComparison.Ordinal));

    private string LicenceOf(string package, string nuspec)
    {
        var said = XDocument.Load(nuspec).Descendants().FirstOrDefault(one => one.Name.LocalName == "license");
        return said != null && (string)said.Attribute("type") == "expression" ? said.Value.Trim() : KnownOf(package);
    }

    private string KnownOf(string package) => Known.FirstOrDefault(one => one.ItemSpec == package)?.GetMetadata("Licence");

    private static XElement Read(string file) =>
        XDocument.Load(JsonReaderWriterFactory.CreateJsonReader(File.ReadAllBytes(file), XmlDictionaryReaderQuotas.Max)).Root;

    // What is no name in XML stands in an attribute.
    private static string NameOf(XElement element) => (string)element.Attribute("item") ?? element.Name.LocalName;

    private sealed class Part
    {
        private readonly string _name;
        private readonly string _version;
        private readonly bool _isShipped;

        public Part(string kind, string name, string version, string licence, bool isShipped)
        {
            _name = name;
            _version = version;
            _isShipped = isShipped;
            Licence = licence;
            Reference = "pkg:" + kind + "/" + name.Replace("@", "%40") + "@" + version;
        }

        public string Reference { get; }

        public string Licence { get; }

        public string Written() =>
            "    { \"type\": \"library\", \"name\": \""
            + _name
            + "\", \"version\": \""
            + _version
            + "\", \"scope\": \""
            + (_isShipped ? "required" : "excluded")
            + "\", \"licenses\": [{ "
            + (
                Licence.StartsWith("LicenseRef-", StringComparison.Ordinal) || !Licence.Contains(' ')
                    ? "\"license\": { \""
                        + (Licence.StartsWith("LicenseRef-", StringComparison.Ordinal) ? "name" : "id")
                        + "\": \""
                        + Licence
                        + "\" }"
                    : "\"expression\": \"" + Licence + "\""
            )
            + " }], \"purl\": \""
            + Reference
            + "\" }";
    }
}
