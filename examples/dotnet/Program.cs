using Desktops;
using Pulumi;

return await Deployment.RunAsync<DesktopStack>();
